import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { castVote, membersOf, wordsOf } from '../support/member-actions.ts';
import { openMigratedFolder } from '../support/postgres/database.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

const run = promisify(execFile);

const WEEK_MS = 7 * 24 * 3_600_000;

/** The last summary of the only debate, with all its numbers. */
async function summaryOf({ sandbox, store }: RunningCrux) {
  const debate = await store.debates.openIn(sandbox.guilds()[0]?.id ?? '');
  return (await store.summaries.newest(debate?.id ?? ''))?.content;
}

it('a backup of the folder, restored after its loss, has the same summary and takes votes', async () => {
  const [dataDir, folder] = [await openMigratedFolder(), await openTempFolder()];
  const tar = join(folder, 'backup.tar');
  const first = await startCrux({ dataDir });
  const people = membersOf(first.sandbox);
  await people.setUp();
  await castVote(people.newcomer('Ines'), 1, 'agree');
  first.clock.set(new Date(Date.now() + WEEK_MS));
  await first.runTick();
  first.clock.set(null);
  const before = await summaryOf(first);
  expect(before?.lines.length).toBeGreaterThan(0);
  await first.stop();
  // The commands that docs/operations.md gives.
  await run('tar', ['-C', dataDir, '-cf', tar, '.']);
  await removeTempFolder(dataDir);
  await mkdir(dataDir, { mode: 0o711 });
  await run('tar', ['-C', dataDir, '-xpf', tar]);

  const restored = await startCrux({ dataDir });
  expect(await summaryOf(restored)).toEqual(before);
  const ballot = await castVote(membersOf(restored.sandbox).newcomer('Late'), 2, 'agree');
  expect(wordsOf(ballot)).not.toContain('Sorry');
  await restored.stop();
  for (const one of [dataDir, folder]) await removeTempFolder(one);
});
