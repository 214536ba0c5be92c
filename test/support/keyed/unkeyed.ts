import pg from 'pg';
import { isOfDebates, type PlanNode, type Scan, scansIn } from './scans.ts';
import { withoutKey } from './without-key.ts';

const DEBATES_TABLES = `SELECT DISTINCT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'debateId' UNION SELECT 'Debate'`;

type Unkeyed = { readonly statement: string; readonly scans: readonly Scan[] };

/**
 * Those of the statements that read a debate's table without saying of which debate. PostgreSQL
 * itself is asked, by a plan that knows no value: whether a condition on the debate reaches every
 * table is not for a pattern to say.
 */
async function unkeyed(
  client: pg.Client,
  statements: readonly string[],
): Promise<readonly Unkeyed[]> {
  const { rows } = await client.query<{ name: string }>(DEBATES_TABLES);
  const tables = new Set(rows.map(({ name }) => name));
  const found: Unkeyed[] = [];
  for (const statement of statements) {
    if (![...tables].some((table) => statement.includes(`"${table}"`))) continue;
    const scans = scansIn(await planOf(client, statement));
    const open = scans.filter((scan) => tables.has(scan.table) && !isOfDebates(scan));
    if (open.length > 0) found.push({ statement, scans: open });
  }
  return found;
}

/** The same without those that cannot have it. */
export async function unexpected(url: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString: url, query_timeout: 60_000 });
  await client.connect();
  try {
    // Empty tables are read as a whole: what is asked here is what an index would be asked for.
    await client.query('SET enable_seqscan = off');
    const found = await unkeyed(client, statements);
    return found.filter(({ statement }) => !withoutKey.some(({ is }) => is.test(statement)));
  } finally {
    await client.end();
  }
}

async function planOf(client: pg.Client, statement: string): Promise<PlanNode> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error(`PostgreSQL has no plan for ${statement}`);
  return plan;
}
