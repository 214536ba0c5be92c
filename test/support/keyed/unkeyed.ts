import pg from 'pg';
import { cloneDatabase } from '../postgres/database.ts';
import { atWorkerEnd } from '../run/worker-end.ts';
import { isOfDebates, type PlanNode, type Scan, scansIn } from './scans.ts';
import { withoutKey } from './without-key.ts';

const DEBATES_TABLES = `SELECT DISTINCT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'debateId' UNION SELECT 'Debate'`;

type Unkeyed = { readonly statement: string; readonly scans: readonly Scan[] };

/** A database with all tables but no rows, and the names of the debates' tables. */
type Planner = { readonly client: pg.Client; readonly tables: ReadonlySet<string> };

let planner: Promise<Planner> | undefined;

/** Shared by all files of a worker: planning changes nothing in it. */
function sharedPlanner(): Promise<Planner> {
  planner ??= openPlanner();
  return planner;
}

async function openPlanner(): Promise<Planner> {
  const database = await cloneDatabase();
  const client = new pg.Client({ connectionString: database.url, query_timeout: 60_000 });
  atWorkerEnd(async () => {
    await client.end();
    await database.close();
  });
  await client.connect();
  // Empty tables get sequential scans; disabling them shows the conditions an index would serve.
  await client.query('SET enable_seqscan = off');
  const { rows } = await client.query<{ name: string }>(DEBATES_TABLES);
  return { client, tables: new Set(rows.map(({ name }) => name)) };
}

/**
 * The statements that read a debate's table without filtering by debate. This uses PostgreSQL's
 * generic plan: a regular expression cannot tell whether a condition on the debate reaches every
 * table.
 */
async function unkeyed(statements: readonly string[]): Promise<readonly Unkeyed[]> {
  const { client, tables } = await sharedPlanner();
  const found: Unkeyed[] = [];
  for (const statement of statements) {
    if (![...tables].some((table) => statement.includes(`"${table}"`))) continue;
    const scans = scansIn(await planOf(client, statement));
    const open = scans.filter((scan) => tables.has(scan.table) && !isOfDebates(scan));
    if (open.length > 0) found.push({ statement, scans: open });
  }
  return found;
}

/** The same without the statements that cannot filter by debate. */
export async function unexpected(statements: readonly string[]): Promise<readonly Unkeyed[]> {
  const found = await unkeyed(statements);
  return found.filter(({ statement }) => !withoutKey.some(({ is }) => is.test(statement)));
}

async function planOf(client: pg.Client, statement: string): Promise<PlanNode> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error(`PostgreSQL has no plan for ${statement}`);
  return plan;
}
