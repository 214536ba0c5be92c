import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, connect } from '#store/connect.ts';
import type { Prisma } from '#store/generated/client.ts';
import { NEXT_DUE, takeStatement } from '#store/posts/due.ts';
import { type PlanNode, scansIn } from '../../support/keyed/scans.ts';
import { type ClonedDatabase, cloneDatabase } from '../../support/postgres/database.ts';

/** Of all that was ever posted, what waits is found without reading the rest. */

const POSTS = 100_000;
const WAITING = 20;

let database: ClonedDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await cloneDatabase();
  connection = connect({ url: database.url });
  await connection.pool.query(`
    INSERT INTO "Post" ("debateId", "kind", "number", "channelId", "messageId", "wanted", "shown",
      "dueAt", "createdAt")
    SELECT 'd' || n % 50, 'card', n, 'c', n::text, 1, (n > ${WAITING})::int,
      now() + (n - ${POSTS}) * interval '1 minute', now()
    FROM generate_series(1, ${POSTS}) AS n`);
  await connection.pool.query('ANALYZE "Post"');
});
afterAll(async () => {
  await connection?.close();
  await database?.close();
});

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] };

/** The indexes by which a statement reads the table; an empty name where it reads it whole. */
async function indexesOf({ text, values }: Prisma.Sql): Promise<Set<string>> {
  const { rows } = await connection.pool.query<Explained>(`EXPLAIN (FORMAT JSON) ${text}`, [
    ...values,
  ]);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('PostgreSQL has no plan');
  return new Set(scansIn(plan).map(({ index }) => index));
}

describe('with 100,000 posts that exist', () => {
  it('the next moment at which one is due is found by the index of those that wait', async () => {
    expect(await indexesOf(NEXT_DUE)).toEqual(new Set(['Post_waiting_idx']));
  });

  it('those that are due are taken by it too, and written by their key', async () => {
    const indexes = await indexesOf(takeStatement(60_000, 4));
    expect(indexes).toEqual(new Set(['Post_waiting_idx', 'Post_pkey']));
  });
});
