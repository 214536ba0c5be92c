import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCrux } from '../support/crux.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/database.ts';
import { putDebate, rowsOf, startOn } from '../support/installation.ts';
import { type ProgramOptions, startProgram } from '../support/program.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

/** What a start that is refused says; it has to be one line, and the exit code 1. */
async function lineOf(options: ProgramOptions): Promise<string> {
  const program = startProgram({ args: ['--empty'], ...options });
  expect(await program.ended).toBe(1);
  expect(program.errors().trim().split('\n')).toHaveLength(1);
  return program.errors();
}

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

const env = () => ({ DATABASE_URL: database.url, PSEUDONYM_KEY: 'k'.repeat(32) });
const guilds = () => rowsOf(database.url, 'SELECT "id", "leftAt" FROM "Guild" ORDER BY "id"');

it('another PSEUDONYM_KEY than that of the first start gets one line and 1', async () => {
  await startOn(database.url, { key: 'first'.repeat(10) });
  expect(await lineOf({ dataDir, env: env() })).toMatch(/^PSEUDONYM_KEY should be the key/);
});

it('a debate on Discord keeps a start without a token out, and its server stays joined', async () => {
  await putDebate(database.url, '100');
  expect(await lineOf({ dataDir, env: env() })).toMatch(
    /^DISCORD_TOKEN is not set, and the database of DATABASE_URL holds a debate/,
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
