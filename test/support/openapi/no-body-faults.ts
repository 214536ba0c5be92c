import { afterAll, afterEach } from 'vitest';
import { takeBodyFaults } from './sent-bodies.ts';

/** Fails the test during which Discord was sent what its description does not allow. */
function refuseBodyFaults(): void {
  const faults = takeBodyFaults();
  if (faults.length > 0) throw new Error(`Discord would refuse:\n${faults.join('\n')}`);
}

afterEach(refuseBodyFaults);
// What is sent while a file's programs stop belongs to no test.
afterAll(refuseBodyFaults);
