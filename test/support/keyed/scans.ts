/** A node of a plan, as EXPLAIN (FORMAT JSON) gives it. */
export type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly Alias?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
};

/** How a table, or any of its partitions, is read; an empty `index` means a sequential scan. */
export type Scan = { readonly table: string; readonly condition: string; readonly index: string };

/**
 * Every scan of a table in a plan. Writes do not count: an update or deletion scans the rows that
 * it changes, and a new row always has its debate, since the column is NOT NULL.
 */
export function scansIn(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansIn);
  const relation = node['Relation Name'];
  if (relation === undefined || node['Node Type'] === 'ModifyTable') return below;
  const index = indexesOf(node).join(', ');
  const conditions = [node['Index Cond'], node['Recheck Cond'], node.Filter];
  const condition = conditions.filter((one) => one !== undefined).join(' AND ');
  return [...below, { table: relation.replace(/_\d$/, ''), condition, index }];
}

/** A bitmap heap scan gets its rows from the index scans below it. */
function indexesOf(node: PlanNode): string[] {
  const own = node['Index Name'];
  return own === undefined ? (node.Plans ?? []).flatMap(indexesOf) : [own];
}

/** Whether a scan is limited to the rows of one debate, or of several given ones. */
export function isOfDebates({ table, condition }: Scan): boolean {
  const key = table === 'Debate' ? '"?id"?' : '"debateId"';
  return new RegExp(`(?:^|[( ])(?:\\w+\\.|"\\w+"\\.)?${key} = `).test(condition);
}
