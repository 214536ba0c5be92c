import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoState } from '../../../src/sandbox/demo/progress.ts';
import { demoScript } from '../../../src/sandbox/demo/script.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await openTempFolder();
});
afterEach(() => removeTempFolder(folder));

/** Setup, the board and three summaries besides the script. */
const all = demoScript.length + 5;

test('a folder without progress has no demo', () => {
  expect(demoState(folder)).toBe('none');
});

test.each([
  [`3/${all}`, 'begun'],
  [`${all}/${all}`, 'done'],
  // From before an update of the script: the rest of it would be another play.
  [`3/${all + 1}`, 'done'],
  ['3', 'done'],
])('progress of %s is %s', async (progress, state) => {
  await writeFile(join(folder, 'demo-progress'), progress);
  expect(demoState(folder)).toBe(state);
});
