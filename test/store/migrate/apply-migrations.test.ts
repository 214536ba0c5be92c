import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { DatabaseUnusableError } from '../../../src/database/errors.ts';
import { type ClonedDatabase, emptyDatabase } from '../../support/postgres/database.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const first = '20260101000000_first';
const second = '20260102000000_second';

let folder = '';
let database: ClonedDatabase;
let client: pg.Client | undefined;

async function put(name: string, script: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), script);
}

async function query(text: string): Promise<unknown[]> {
  if (client === undefined) {
    client = new pg.Client({ connectionString: database.url, query_timeout: 60_000 });
    await client.connect();
  }
  return (await client.query(text)).rows;
}

// Else each asks first whether the server encrypts, over a connection for that alone.
const apply = () => applyMigrations({ url: `${database.url}?sslmode=disable`, folder });

async function refusal(): Promise<string> {
  const error: unknown = await apply().catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('it was not refused');
  expect(error.name).toBe('MigrationError');
  expect(error.message).not.toContain('\n');
  return error.message;
}

beforeEach(async () => {
  folder = await openTempFolder();
  database = await emptyDatabase();
});
afterEach(async () => {
  await client?.end();
  client = undefined;
  await database.close();
  await removeTempFolder(folder);
});

describe('applyMigrations', () => {
  it('applies what is new, in order, and nothing twice', async () => {
    await put(second, 'ALTER TABLE "A" ADD COLUMN "more" text;');
    await put(first, 'CREATE TABLE "A" ("id" text PRIMARY KEY);');
    expect(await apply()).toEqual({ applied: [first, second] });
    expect(await apply()).toEqual({ applied: [] });
    await put('20260103000000_third', 'CREATE INDEX ON "A" ("more");');
    expect(await apply()).toEqual({ applied: ['20260103000000_third'] });
  });

  it("keeps the records that Prisma's own command line keeps", async () => {
    await put(first, 'SELECT 1;\n');
    await apply();
    const [row] = await query(
      `SELECT migration_name, checksum, applied_steps_count AS steps, logs,
        finished_at >= started_at AS is_done, rolled_back_at FROM _prisma_migrations`,
    );
    expect(row).toEqual({
      migration_name: first,
      // SHA-256 of the file above, in hex.
      checksum: 'b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd',
      steps: 1,
      logs: null,
      is_done: true,
      rolled_back_at: null,
    });
  });

  it('takes semicolons in comments, strings and function bodies as they are', async () => {
    await put(
      first,
      `-- one; two
       CREATE TABLE "A" ("id" text DEFAULT 'a;b'); /* ; */
       CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 42; END; $$;`,
    );
    await apply();
    expect(await query('SELECT answer()')).toEqual([{ answer: 42 }]);
  });

  it('does nothing where there are no migrations yet', async () => {
    expect(await apply()).toEqual({ applied: [] });
    expect(await applyMigrations({ url: database.url, folder: join(folder, 'none') })).toEqual({
      applied: [],
    });
  });

  it('says in one line which migration failed and why, and keeps nothing of it', async () => {
    await put(first, 'CREATE TABLE "A" ("id" text);');
    await put(second, 'CREATE TABLE "B" ("id" text); ALTER TABLE "None" ADD COLUMN "x" text;');
    expect(await refusal()).toBe(`migration ${second} failed: relation "None" does not exist`);
    expect(await query(`SELECT to_regclass('"B"') IS NULL AS gone`)).toEqual([{ gone: true }]);
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([
      { migration_name: first },
    ]);
    await put(second, 'CREATE TABLE "B" ("id" text);');
    expect(await apply()).toEqual({ applied: [second] });
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await put(first, 'CREATE TABLE "A" ("id" text);');
    await apply();
    await put(first, 'CREATE TABLE "A" ("id" text); -- more');
    expect(await refusal()).toContain(`migration ${first} was edited after it was applied`);
  });

  it('refuses a database in which a migration failed outside of Crux', async () => {
    await put(first, 'CREATE TABLE "A" ("id" text);');
    await apply();
    await query('UPDATE _prisma_migrations SET finished_at = NULL');
    expect(await refusal()).toContain(`resolve --rolled-back ${first}`);
  });

  it('refuses a database that a newer version has migrated further', async () => {
    await put(first, 'CREATE TABLE "A" ("id" text);');
    await apply();
    await query(`UPDATE _prisma_migrations SET migration_name = '20270101000000_later'`);
    expect(await refusal()).toMatch(/^the database is newer than this Crux.*20270101000000_later/);
  });

  it("refuses a database with somebody else's tables, and says where Crux's could be", async () => {
    await query(
      'CREATE EXTENSION pg_trgm; CREATE VIEW "seen" AS SELECT 1; CREATE TABLE "Theirs" ()',
    );
    await put(first, 'CREATE TABLE "A" ("id" text);');
    expect(await refusal()).toMatch(/^the schema public holds tables .* Theirs: .*\?schema=crux$/);
    const url = `${database.url}?schema=crux`;
    expect(await applyMigrations({ url, folder })).toEqual({ applied: [first] });
    expect(await query('SELECT * FROM crux."A"')).toEqual([]);
  });

  it('refuses a folder with a script missing', async () => {
    await mkdir(join(folder, first));
    expect(await refusal()).toContain('migration.sql should be there');
  });

  it.each([
    ['nobody listens', (url: URL) => Object.assign(url, { port: '1' }), /:1\/.* \(.*ECONNREFUSED/],
    ['the database is missing', (url: URL) => Object.assign(url, { pathname: '/none' }), /"none"/],
    ['the password is wrong', (url: URL) => Object.assign(url, { password: 'x1y2' }), /password/],
  ])('says in one line that DATABASE_URL is wrong when %s', async (_, change, reason) => {
    const url = change(new URL(database.url)).href;
    const error: unknown = await applyMigrations({ url, folder }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(String(error)).toMatch(/DATABASE_URL should be a PostgreSQL that answers: 127\.0\.0\.1/);
    expect(String(error)).toMatch(reason);
    expect(String(error)).not.toMatch(/\n|x1y2/);
  });

  it('is done once by eight programs at once', async () => {
    await put(first, 'CREATE TABLE "A" ("id" text); SELECT pg_sleep(0.2);');
    await put(second, 'CREATE TABLE "B" ("id" text);');
    const results = await Promise.all(Array.from({ length: 8 }, apply));
    expect(results.flatMap(({ applied }) => applied).toSorted()).toEqual([first, second]);
  });
});
