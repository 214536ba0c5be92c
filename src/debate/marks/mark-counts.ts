import { type MarkKind, meritKinds, sourceKinds } from './rules/kinds.ts';

/** How many marks of each kind count on one item, and how many are shown without counting. */
export type MarkCounts = { readonly [K in MarkKind]: number } & {
  /** Checks made before quotations were required. */
  readonly before: number;
  /** Members who say that the link leads nowhere, while there are too few of them to count. */
  readonly held: number;
};

const KINDS: readonly MarkKind[] = [...meritKinds, ...sourceKinds];

/** For an item without any marks. */
export const NO_MARK_COUNTS: MarkCounts = {
  ...(Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<MarkKind, number>),
  before: 0,
  held: 0,
};
