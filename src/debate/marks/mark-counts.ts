import { type MarkKind, meritKinds, sourceKinds } from './rules/kinds.ts';

/** How many marks of each kind count on one item, and how many are shown beside them. */
export type MarkCounts = { readonly [K in MarkKind]: number } & {
  /** Checks from before quotations were asked for. */
  readonly before: number;
  /** Members who say that the link leads nowhere, while they are too few to count. */
  readonly held: number;
};

const KINDS: readonly MarkKind[] = [...meritKinds, ...sourceKinds];

/** Of an item of which nobody has said anything. */
export const NO_MARK_COUNTS: MarkCounts = {
  ...(Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<MarkKind, number>),
  before: 0,
  held: 0,
};
