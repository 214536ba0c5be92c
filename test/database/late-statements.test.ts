import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect } from '#store/connect.ts';
import { openPool } from '../../src/database/open-pool.ts';
import { directSession } from '../../src/database/session.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';

let database: ClonedDatabase;
let connection: Connection;
beforeEach(async () => {
  database = await cloneDatabase();
  connection = connect({ url: database.url });
});
afterEach(async () => {
  await connection.close();
  await database.close();
});

const rowsOf = async (table: string) =>
  (await connection.pool.query(`SELECT * FROM "${table}"`)).rows;

/** Resolves once a session of this database waits for a lock. */
async function someoneWaits(): Promise<void> {
  const asked = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await connection.pool.query(asked)).rowCount).toBe(1);
}

const TIMEOUT_MS = 100;

const words = { title: 'x', group: 'x', role: 'x', statement: 'x', agreeLabel: 'x' };
const more = { disagreeLabel: 'x', argument: 'x', example: 'x', counterexample: 'x', settles: 'x' };
const debate = {
  id: 'late',
  guildId: '1',
  thesisKey: 'x',
  thesis: {},
  state: 'open',
  channelId: '1',
  summaryChannelId: '1',
  day: 1,
  hour: 1,
  timezone: 'UTC',
  filingsPerDay: 5,
  createdAt: new Date(0),
  claims: { create: [{ number: 1, ...words, ...more }] },
};

describe('a session that the server ends', () => {
  it('while it is taken out fails its next statement, and nothing else', async () => {
    const pool = openPool(directSession(database.url), { name: 'ended', max: 2 });
    const client = await pool.connect();
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    const over = new Promise((resolve) => client.once('end', resolve));
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await over;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    await expect(pool.query('SELECT 1')).resolves.toMatchObject({ rowCount: 1 });
    await pool.end();
  });
});

describe('a statement that comes after its transaction has ended', () => {
  it('is refused, and nothing of it is written', async () => {
    const pool = openPool(directSession(database.url), { name: 'late', max: 1 });
    const client = await pool.connect();
    const write = (id: string) =>
      client.query('INSERT INTO "Guild" ("id", "joinedAt") VALUES ($1, now())', [id]);
    await client.query('BEGIN');
    const ended = [write('1'), client.query('ROLLBACK')];
    await expect(write('2')).rejects.toThrow('has ended');
    await Promise.all(ended);
    client.release();
    expect(await rowsOf('Guild')).toEqual([]);
    const next = await pool.connect();
    await expect(next.query('SELECT 1')).resolves.toMatchObject({ rowCount: 1 });
    next.release();
    await pool.end();
  });

  it('is one of a nested write that Prisma has given up on', async () => {
    const other = await connection.pool.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE "Debate" IN ACCESS EXCLUSIVE MODE');
    // A statement for the debate, which waits for the lock, then one for its claim.
    const given = connection.prisma.$transaction((tx) => tx.debate.create({ data: debate }), {
      timeout: TIMEOUT_MS,
    });
    const failed = given.catch((error: unknown) => String(error));
    await someoneWaits();
    // The time began before the statement, and timers end in the order in which they are due.
    await setTimeout(TIMEOUT_MS + 1);
    await other.query('COMMIT');
    other.release();
    expect(await failed).toContain('has ended');
    expect([await rowsOf('Debate'), await rowsOf('Claim')]).toEqual([[], []]);
  });
});
