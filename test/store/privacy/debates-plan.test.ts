import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, connect } from '#store/connect.ts';
import { debatesStatement } from '#store/privacy/erase.ts';
import { type PlanNode, scansIn } from '../../support/keyed/scans.ts';
import { type ClonedDatabase, cloneDatabase } from '../../support/postgres/database.ts';

let database: ClonedDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await cloneDatabase();
  connection = connect({ url: database.url });
  await connection.pool.query(`
    INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
    SELECT 'd' || n % 50, 1, 'v' || n, 'agree', 1, 1 FROM generate_series(1, 100000) AS n`);
  await connection.pool.query('ANALYZE "Vote"');
});
afterAll(async () => {
  await connection?.close();
  await database?.close();
});

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] };

it('the debates of somebody who erases are found without reading what others voted there', async () => {
  const { text, values } = debatesStatement({ author: 'a', voter: 'v77' });
  const { rows } = await connection.pool.query<Explained>(`EXPLAIN (FORMAT JSON) ${text}`, [
    ...values,
  ]);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('PostgreSQL has no plan');
  const votes = scansIn(plan).filter(({ table }) => table === 'Vote');
  expect(votes).toHaveLength(1);
  expect(votes[0]?.index).toBe('Vote_pkey');
  expect(votes[0]?.condition).toMatch(/"debateId" = d(_\d+)?\.id/);
});
