import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, connect } from '#store/connect.ts';
import { createStatementNames } from '#store/statement-names.ts';
import { directSession } from '../../src/database/session.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';

let database: ClonedDatabase;
const open: Connection[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
});
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.close();
});
afterAll(() => database.close());

/** What the only session of a store has prepared, once it ran the same statement three times. */
async function prepared(options: Omit<Parameters<typeof connect>[0], 'url'>): Promise<string[]> {
  const connection = connect({ url: database.url, max: 1, ...options });
  open.push(connection);
  for (const value of [1, 2, 3]) await connection.prisma.$queryRaw`SELECT ${value}::int AS kept`;
  const { rows } = await connection.pool.query('SELECT statement FROM pg_prepared_statements');
  return rows.map(({ statement }) => statement);
}

describe('a store that prepares its statements', () => {
  it('has a session parse each text once', async () => {
    expect(await prepared({ prepares: true })).toEqual(['SELECT $1::int AS kept']);
  });

  it('prepares nothing unless asked to', async () => {
    expect(await prepared({})).toEqual([]);
  });

  it('prepares nothing where a pooler gives each transaction another session', async () => {
    const session = { ...directSession(database.url), pooling: 'transaction' } as const;
    expect(await prepared({ prepares: true, session })).toEqual([]);
  });
});

describe('names of statements', () => {
  it('are the same for the same text, and end before a session keeps too many', () => {
    const nameOf = createStatementNames();
    const first = nameOf({ sql: 'SELECT 0' });
    const names = new Set(Array.from({ length: 600 }, (_, at) => nameOf({ sql: `SELECT ${at}` })));
    expect(names.size).toBe(501);
    expect(names).toContain('');
    expect(nameOf({ sql: 'SELECT 0' })).toBe(first);
    expect(first.length).toBeLessThan(64);
  });
});
