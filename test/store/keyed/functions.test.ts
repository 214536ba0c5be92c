import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOfDebates, type PlanNode, scansIn } from '../../support/keyed/scans.ts';
import { type ClonedDatabase, cloneDatabase } from '../../support/postgres/database.ts';
import { putDebate } from '../../support/postgres/installation.ts';

/** Statements inside the database's own functions and triggers, which no client sends. */

const D = 'of 100';
let database: ClonedDatabase;
let client: pg.Client;
const plans: PlanNode[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  await putDebate(database.url, '100');
  client = new pg.Client({ connectionString: database.url, query_timeout: 60_000 });
  await client.connect();
  // PostgreSQL tells this session the plan of every statement that it runs, nested ones included.
  client.on('notice', ({ message = '' }) => {
    const plan = message.slice(message.indexOf('{'));
    if (message.includes('plan:')) plans.push(JSON.parse(plan).Plan);
  });
  await client.query(`
    LOAD 'auto_explain';
    SET auto_explain.log_min_duration = 0;
    SET auto_explain.log_nested_statements = on;
    SET auto_explain.log_format = json;
    SET auto_explain.log_level = notice;
    SET enable_seqscan = off`);
});
afterAll(async () => {
  await client?.end();
  await database?.close();
});

it('every statement of functions and triggers has the key of the debate', async () => {
  const values = `'${D}', 1, 1, 'supports', 't', 'none', 'none', 0, 1, 'a', 'f', 'g', now()`;
  await client.query(`
    INSERT INTO "Poll" ("debateId") VALUES ('${D}');
    INSERT INTO "VoteCount" ("debateId", "claim") VALUES ('${D}', 1);
    SELECT * FROM "cast_batch"('${D}', '[{"voter": "v", "claim": 1, "stance": "agree"}]', false);
    INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "sourceKind",
      "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey", "filedAt")
    VALUES (${values});
    INSERT INTO "Mark" ("debateId", "number", "memberKey", "topic", "kind", "at")
    VALUES ('${D}', 1, 'm', 'source', 'check', now());
    INSERT INTO "Member" ("debateId", "authorKey", "noticedOn", "young")
    VALUES ('${D}', 'm', now(), true)`);
  const scans = plans.flatMap(scansIn);
  const tables = new Set(scans.map(({ table }) => table));
  for (const table of ['Poll', 'Debate', 'VoteCount', 'Vote', 'VoteChange', 'Evidence']) {
    expect(tables).toContain(table);
  }
  // Rows that are being written come to a trigger as a table without a name of ours.
  const own = scans.filter(({ table }) => table !== 'changed');
  expect(own.filter((scan) => !isOfDebates(scan))).toEqual([]);
});
