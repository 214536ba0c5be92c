import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { castVote, shown, stage, wordsOf } from '../support/member-actions.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

const run = promisify(execFile);

/** The last summary as a member reads it, without when it is read. */
async function summaryOf({ sandbox }: RunningCrux): Promise<string> {
  const people = stage(sandbox);
  return wordsOf(await shown(people.newcomer('Reader').run('summary')));
}

it('a backup of the folder, restored after its loss, has the same summary and takes votes', async () => {
  const folder = await openTempFolder();
  const [dataDir, tar] = [join(folder, 'data'), join(folder, 'backup.tar')];
  const first = await startCrux({ dataDir, demo: true });
  const before = await summaryOf(first);
  expect(before).toMatch(/Week of/);
  await first.stop();
  // The commands that docs/operations.md gives.
  await run('tar', ['-C', dataDir, '-cf', tar, '.']);
  await removeTempFolder(dataDir);
  await mkdir(dataDir, { mode: 0o711 });
  await run('tar', ['-C', dataDir, '-xpf', tar]);

  const restored = await startCrux({ dataDir });
  expect(await summaryOf(restored)).toBe(before);
  const ballot = await castVote(stage(restored.sandbox).newcomer('Late'), 1, 'agree');
  expect(wordsOf(ballot)).not.toContain('Sorry');
  await restored.stop();
  await removeTempFolder(folder);
});
