import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-counts.ts';
import { LEADS_NOWHERE_MEMBERS } from '#debate/marks/rules/constants.ts';
import type { MarkKind } from '#debate/marks/rules/kinds.ts';

/** Members who say the same of one item. */
export type CountRow = {
  readonly number: number;
  readonly kind: MarkKind;
  readonly members: number;
  /** Made before quotations were required. */
  readonly isBefore: boolean;
  /** Made without a quotation because the link leads nowhere: counts from a few members on. */
  readonly isNowhere: boolean;
};

/** Adds up the marks on one item. */
export function toCounts(rows: readonly CountRow[]): MarkCounts {
  const counts = { ...NO_MARK_COUNTS };
  for (const { kind, members, isBefore, isNowhere } of rows) {
    if (isBefore) counts.before += members;
    else if (isNowhere && members < LEADS_NOWHERE_MEMBERS) counts.held += members;
    else counts[kind] += members;
  }
  return counts;
}
