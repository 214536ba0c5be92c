import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probes } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import { searchWords } from '#debate/evidence/search-words.ts';
import { candidatesStatement } from '#store/clusters/cluster-candidates.ts';
import { type Connection, connect } from '#store/connect.ts';
import { bySpelling, byWords, searchStatement } from '#store/evidence/search.ts';
import type { Prisma } from '#store/generated/client.ts';
import { isThorough } from '../../support/cases.ts';
import { type ClonedDatabase, cloneDatabase } from '../../support/postgres/database.ts';

/**
 * With tens of thousands of items on one side of one claim nothing may read all of them. A thorough
 * run tries 100,000.
 */

const ITEMS = isThorough ? 100_000 : 20_000;
let database: ClonedDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await cloneDatabase();
  connection = connect({ url: database.url });
  await fill();
});

afterAll(async () => {
  await connection?.close();
  await database?.close();
});

/**
 * Items that share the words of their trade, and have numbers and names of their own. Indexes are
 * built after the rows, by their own definitions: that is three times as fast.
 */
async function fill(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url, query_timeout: 60_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, replace(indexdef, ' ON ONLY ', ' ON ') AS definition
       FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'`,
    );
    for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
    await client.query(items);
    await client.query(clusters);
    await client.query(grade);
    await client.query(`SET maintenance_work_mem = '256MB'`);
    for (const { definition } of rows) await client.query(definition);
    await client.query('ANALYZE "Evidence", "Cluster", "Grade"');
  } finally {
    await client.end();
  }
}

const items = `
  INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "source", "sourceKey",
    "sourceKind", "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey",
    "filedAt")
  SELECT 'd', n, 1, 'challenges',
    'model m' || n || ' reaches ' || n % 997 || ' on test t' || n % 5000 || ' where others stay below',
    'https://example.org/p' || n, 'link:example.org/p' || n, 'link', 'web', 2, n, 'a' || n % 800,
    'f' || n, 'g', now()
  FROM generate_series(1, ${ITEMS}) n`;

const clusters = `
  INSERT INTO "Cluster" ("debateId", "number", "claim", "side", "sourceKey", "textKey", "grams",
    "names", "numbers")
  SELECT 'd', n, 1, 'challenges', 'link:example.org/p' || n, 'k' || n,
    ARRAY[n * 7, n * 7 + 1, n * 7 + 2, 1000000 + n % 5000], '{}', '{}'
  FROM generate_series(1, ${ITEMS}) n`;

const grade = `
  INSERT INTO "Grade" ("debateId", "key", "grader", "rubric", "bearing", "diagnosticity",
    "reasoning", "direction", "at")
  VALUES ('d', 'g', 'rules/2', '1', 1, 1, 0.5, 'unknown', now())`;

/** The steps of a statement's plan, each with the index or table that it reads. */
async function planOf({ text, values }: Prisma.Sql): Promise<string[]> {
  const { rows } = await connection.pool.query(`EXPLAIN ${text}`, [...values]);
  return rows.map((row: Record<string, unknown>) => String(row['QUERY PLAN']).trim());
}

const everywhere = { authorKey: 'a1', mine: false };
const onClaim = { ...everywhere, claim: 1, side: 'challenges' as const };
const text = 'model m17123 reaches 17 on test t2123 where others stay far below it';
const filed = {
  claim: 1,
  side: 'challenges' as const,
  target: null,
  key: { fingerprint: fingerprint(text), canonical: 'link:example.org/p5' },
  probes: probes(fingerprint(text)),
};

describe('with tens of thousands of items on one side of a claim', () => {
  it.each([
    ['a rare word', byWords(searchWords('m17123')), onClaim, 'Evidence_words_idx'],
    [
      'a part of a link',
      byWords(searchWords('example.org/p17123')),
      everywhere,
      'Evidence_words_idx',
    ],
    ['several words', byWords(searchWords('t2123 reaches')), onClaim, 'Evidence_words_idx'],
    ['a word in all items', byWords(searchWords('reaches')), everywhere, 'Evidence_pkey'],
    ['the inside of a word', bySpelling(searchWords('1712')), onClaim, 'Evidence_trigrams_idx'],
    [
      'a misspelt word',
      bySpelling(searchWords('reachse m17123')),
      onClaim,
      'Evidence_trigrams_idx',
    ],
    ['what nobody wrote', bySpelling(searchWords('zzyzx')), everywhere, 'Evidence_trigrams_idx'],
  ])('a search for %s reads an index', async (_, way, where, index) => {
    const statement = searchStatement('d', where, way, 0, 5);
    const plan = await planOf(statement);
    expect(plan.join('\n')).toContain(index);
    expect(plan.filter((step) => /Seq Scan on "(Evidence|Cluster)"/.test(step))).toEqual([]);
    await connection.pool.query(statement.text, [...statement.values]);
  });

  it('the check for duplicates reads an index for source, text and words', async () => {
    const statement = candidatesStatement('d', filed);
    const plan = await planOf(statement);
    const read = plan.filter((step) => step.includes('Scan on') || step.includes('Index Scan'));
    expect(read.join('\n')).toContain('"Cluster_debateId_claim_side_sourceKey_idx"');
    expect(read.join('\n')).toContain('"Cluster_debateId_claim_side_textKey_idx"');
    expect(read.join('\n')).toContain('"Cluster_grams_idx"');
    expect(plan.filter((step) => step.includes('Seq Scan'))).toEqual([]);
    await connection.pool.query(statement.text, [...statement.values]);
  });
});
