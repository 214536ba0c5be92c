import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#store/connect.ts';
import { DatabaseAwayError, DatabaseUnusableError } from '../../src/database/errors.ts';
import { reach } from '../../src/database/reach.ts';
import { type ClonedDatabase, emptyDatabase, onServer } from '../support/postgres/database.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';

let database: ClonedDatabase;
let name = '';

beforeEach(async () => {
  database = await emptyDatabase();
  name = new URL(database.url).pathname.slice(1);
});
afterEach(() => database.close());

const set = (setting: string) => onServer(`ALTER DATABASE "${name}" SET ${setting}`);

async function refusal(url: string): Promise<string> {
  const error: unknown = await reach(url).catch((thrown: unknown) => thrown);
  if (!(error instanceof DatabaseUnusableError)) throw error;
  expect(error.message).not.toContain('\n');
  return error.message;
}

/** What statements are told by a pool on a database, whatever its defaults are. */
async function settingsOn(url: string): Promise<Record<string, string>> {
  const { session } = await reach(url);
  const { pool, prisma, close } = connect({ url, session, max: 2 });
  const names = Object.keys(WANTED);
  const list = names.map((one) => `current_setting('${one}') AS "${one}"`).join(', ');
  const { rows } = await pool.query(`SELECT ${list}`);
  const [instant] = await prisma.$queryRaw<{ at: Date; same: boolean }[]>`
    SELECT ${new Date(0)}::timestamptz AS at, ${new Date(0)}::timestamptz = 'epoch' AS same`;
  expect(instant).toEqual({ at: new Date(0), same: true });
  await close();
  return rows[0];
}

const WANTED = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  search_path: '"public"',
  statement_timeout: '10s',
  lock_timeout: '0',
  transaction_isolation: 'read committed',
};

describe('a session', () => {
  it.each([
    "timezone TO 'America/New_York'",
    "timezone TO 'Asia/Kolkata'",
    "datestyle TO 'German, DMY'",
    "statement_timeout TO '100ms'",
    "lock_timeout TO '100ms'",
    "default_transaction_isolation TO 'repeatable read'",
  ])('means the same whatever the database sets, such as %s', async (setting) => {
    await set(setting);
    expect(await settingsOn(database.url)).toEqual(WANTED);
  });

  it('looks in the schema that the address names, which need not be there yet', async () => {
    const url = `${database.url}?schema=Mine`;
    expect(await settingsOn(url)).toEqual({ ...WANTED, search_path: '"Mine"' });
    expect((await reach(url)).facts).toMatchObject({ schema: 'Mine', isSchemaThere: false });
  });

  it('looks first where the server looks first, as in a schema of its role', async () => {
    await rowsOf(database.url, 'CREATE SCHEMA mine');
    await set('search_path TO mine, public');
    expect((await settingsOn(database.url)).search_path).toBe('"mine"');
  });

  it('finds tables that are there already, and an extension in another schema', async () => {
    await rowsOf(
      database.url,
      `CREATE SCHEMA mine; CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions;
       CREATE TABLE "VoteChange" (); CREATE TABLE _prisma_migrations ()`,
    );
    await set('search_path TO mine, public');
    expect((await settingsOn(database.url)).search_path).toBe('"public", "extensions"');
  });
});

describe('a database that cannot be used gets one line', () => {
  it.each(['LATIN1', 'SQL_ASCII'])('in %s: how to make one in UTF8', async (encoding) => {
    const other = `${name}_${encoding.toLowerCase()}`;
    await onServer(
      `CREATE DATABASE "${other}" ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`,
    );
    const url = new URL(database.url);
    url.pathname = `/${other}`;
    expect(await refusal(url.href)).toMatch(
      new RegExp(`^DATABASE_URL should be a database in UTF8.*is in ${encoding}\\. Make one with:`),
    );
    await onServer(`DROP DATABASE "${other}"`);
  });

  it('read-only: name the primary', async () => {
    await set('default_transaction_read_only TO on');
    expect(await refusal(database.url)).toMatch(/is read-only.*Name the primary server/);
  });

  it('with tables that another role made, as one that restores a backup: who has to', async () => {
    const role = `restored_${name}`;
    await rowsOf(
      database.url,
      `CREATE ROLE ${role} LOGIN PASSWORD 'pw1234'; CREATE TABLE "_prisma_migrations" (id text);
       CREATE TABLE "VoteChange" (id text)`,
    );
    const url = Object.assign(new URL(database.url), { username: role, password: 'pw1234' });
    expect(await refusal(url.href)).toMatch(
      /another role made them\. Restore the backup as this role/,
    );
    await rowsOf(database.url, `GRANT ALL ON "VoteChange" TO ${role}`);
    expect((await reach(url.href)).facts.hasTables).toBe(true);
    await rowsOf(database.url, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  it('with the tables of Crux in another schema than the address says: which one', async () => {
    await rowsOf(database.url, 'CREATE TABLE "VoteChange" (id text)');
    expect(await refusal(`${database.url}?schema=mine`)).toMatch(/end it with \?schema=public/);
  });

  it.each([
    ['REVOKE CREATE ON SCHEMA public FROM PUBLIC', '', /GRANT CREATE ON SCHEMA "public" TO/],
    ['GRANT CREATE ON SCHEMA public TO PUBLIC', '', /CREATE EXTENSION pg_trgm$/],
    ['SELECT 1', '?schema=mine', /CREATE SCHEMA "mine" AUTHORIZATION/],
  ])(
    'for a role without a right, after %s: the statement that gives it',
    async (sql, query, line) => {
      const role = `narrow_${name}`;
      await rowsOf(database.url, `CREATE ROLE ${role} LOGIN PASSWORD 'pw1234'; ${sql}`);
      const url = new URL(`${database.url}${query}`);
      Object.assign(url, { username: role, password: 'pw1234' });
      expect(await refusal(url.href)).toMatch(line);
      await rowsOf(database.url, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
    },
  );

  it('without encryption where the address asks for it', async () => {
    expect(await refusal(`${database.url}?sslmode=require`)).toMatch(/sslmode=require asks for/);
  });

  it('with a wrong password, without repeating any of it', async () => {
    const url = new URL(database.url);
    url.password = 'hunter22';
    expect(await refusal(url.href)).toMatch(/password authentication failed.*percent-encoded/);
    expect(await refusal(url.href)).not.toContain('hunter22');
  });
});

describe('a database that is away', () => {
  it('is told from one that is wrong', async () => {
    const url = new URL(database.url);
    url.port = '1';
    await expect(reach(url.href)).rejects.toThrow(DatabaseAwayError);
    url.port = new URL(database.url).port;
    url.pathname = '/none';
    await expect(reach(url.href)).rejects.not.toThrow(DatabaseAwayError);
  });

  it('is one with no connection left', async () => {
    await set('timezone TO UTC');
    await onServer(`ALTER DATABASE "${name}" CONNECTION LIMIT 0`);
    const role = `plain_${name}`;
    await onServer(`CREATE ROLE ${role} LOGIN PASSWORD 'pw1234'`);
    const url = new URL(database.url);
    Object.assign(url, { username: role, password: 'pw1234' });
    await expect(reach(url.href)).rejects.toThrow(DatabaseAwayError);
    await onServer(`DROP ROLE ${role}`);
  });
});
