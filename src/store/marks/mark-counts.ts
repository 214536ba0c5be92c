import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-counts.ts';
import { LEADS_NOWHERE_MEMBERS } from '#debate/marks/rules/constants.ts';
import type { MarkKind } from '#debate/marks/rules/kinds.ts';

/** Members who say the same of one item. */
export type CountRow = {
  readonly number: number;
  readonly kind: MarkKind;
  readonly members: number;
  /** Said before quotations were asked for. */
  readonly isBefore: boolean;
  /** Said without a quotation, since the link leads nowhere: it counts from a few members on. */
  readonly isNowhere: boolean;
};

/** All that is said of one item, counted. */
export function toCounts(rows: readonly CountRow[]): MarkCounts {
  const counts = { ...NO_MARK_COUNTS };
  for (const { kind, members, isBefore, isNowhere } of rows) {
    if (isBefore) counts.before += members;
    else if (isNowhere && members < LEADS_NOWHERE_MEMBERS) counts.held += members;
    else counts[kind] += members;
  }
  return counts;
}
