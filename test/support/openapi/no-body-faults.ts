import { afterAll, afterEach } from 'vitest';
import { takeBodyFaults } from './sent-bodies.ts';

/** Fails a test that sent Discord a body that its description does not allow. */
function refuseBodyFaults(): void {
  const faults = takeBodyFaults();
  if (faults.length > 0) throw new Error(`Discord would refuse:\n${faults.join('\n')}`);
}

afterEach(refuseBodyFaults);
// What is sent while a file's programs stop belongs to no test.
afterAll(refuseBodyFaults);
