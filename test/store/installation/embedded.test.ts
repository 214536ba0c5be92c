import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pathsIn } from '#store/postgres/data-dir.ts';
import { openMigratedFolder } from '../../support/postgres/database.ts';
import { putDebate, refusalOf, startIn } from '../../support/postgres/installation.ts';
import { removeTempFolder } from '../../support/temp-folder.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await openMigratedFolder();
});
afterEach(() => removeTempFolder(dataDir));

it('a PSEUDONYM_KEY that was set for an embedded database can not be another one later', async () => {
  // A first start with the variable makes no file.
  await rm(pathsIn(dataDir).pseudonymKey);
  await startIn(dataDir, { key: 'first'.repeat(10) });
  const message = await refusalOf(startIn(dataDir, { key: 'other'.repeat(10) }));
  expect(message).toMatch(/^PSEUDONYM_KEY should be the key .*in DATA_DIR.* another DATA_DIR$/);
  await startIn(dataDir, { key: 'first'.repeat(10) });
});

it("a DATA_DIR of the sandbox can be taken to Discord, and is not the sandbox's again with a debate there", async () => {
  await startIn(dataDir, { sandbox: ['1'], meanwhile: (url) => putDebate(url, '1') });
  await startIn(dataDir, { sandbox: ['1'] });
  const said = await startIn(dataDir, { meanwhile: (url) => putDebate(url, '100') });
  expect(said).toContain('are now marked as left');
  const message = await refusalOf(startIn(dataDir, { sandbox: ['1'] }));
  expect(message).toContain(`the database in DATA_DIR ${dataDir} holds a debate`);
});
