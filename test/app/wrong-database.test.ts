import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCrux } from '../support/crux.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';
import { putDebate, refusalOf, startOn } from '../support/postgres/installation.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { startProgram } from '../support/programs/program.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

let dataDir: string;
let database: ClonedDatabase;

beforeEach(async () => {
  dataDir = await openTempFolder();
  database = await cloneDatabase();
});
afterEach(async () => {
  await database.close();
  await removeTempFolder(dataDir);
});

const guilds = () => rowsOf(database.url, 'SELECT "id", "leftAt" FROM "Guild" ORDER BY "id"');

it('another PSEUDONYM_KEY than that of the first start is refused', async () => {
  await startOn(database.url, { key: 'first'.repeat(10) });
  const start = startCrux({ databaseUrl: database.url });
  expect(await refusalOf(start)).toMatch(/^PSEUDONYM_KEY should be the key/);
});

it('a debate on Discord keeps a start without a token out, with one line and 1, and its server stays joined', async () => {
  await putDebate(database.url, '100');
  const env = { DATABASE_URL: database.url, PSEUDONYM_KEY: 'k'.repeat(32) };
  const program = startProgram({ dataDir, args: ['--empty'], env });
  expect(await program.ended).toBe(1);
  expect(program.errors()).toMatch(
    /^DISCORD_TOKEN is not set, and the database of DATABASE_URL holds a debate.*\n$/,
  );
  expect(await guilds()).toEqual([{ id: '100', leftAt: null }]);
});

it('a server on Discord without a debate stays joined while the sandbox runs', async () => {
  await rowsOf(database.url, `INSERT INTO "Guild" ("id", "joinedAt") VALUES ('100', now())`);
  const crux = await startCrux({ databaseUrl: database.url });
  const [own] = crux.sandbox.guilds();
  await crux.stop();
  const all = [own?.id ?? '', '100'].sort().map((id) => ({ id, leftAt: null }));
  expect(await guilds()).toEqual(all);
});
