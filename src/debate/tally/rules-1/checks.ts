import type { CheckState, Checks } from '#debate/grading/rules/types.ts';
import { CHECK_RULE, DISPUTES_PER_MEMBER } from './constants.ts';
import type { Marks } from './types.ts';

/**
 * C by marks: disputed from 3 disputes that are at least twice the checks, checked from 2 checks.
 * Without a source there is nothing to open, so marks change nothing.
 */
export function checkState(checks: Checks, hasSource: boolean): CheckState {
  if (!hasSource) return 'unchecked';
  const { checked, disputed } = checks;
  const outweighs = disputed >= CHECK_RULE.disputesPerCheck * checked;
  if (disputed >= CHECK_RULE.disputes && outweighs) return 'disputed';
  return checked >= CHECK_RULE.checks ? 'checked' : 'unchecked';
}

type Marked = {
  readonly number: number;
  readonly author: string;
  readonly marks: Marks;
};

/** Who counts on one item: distinct members, never its author. */
export type CountedMarks = {
  readonly checkedBy: ReadonlySet<string>;
  readonly disputedBy: ReadonlySet<string>;
};

/**
 * The marks that count on the items of one claim and side, by item number. A member's disputes
 * count on three items, the first by number: a new item, which has the highest number, can then
 * never take a dispute away from an older one.
 */
export function countedMarks(items: readonly Marked[]): Map<number, CountedMarks> {
  const used = new Map<string, number>();
  const counted = new Map<number, CountedMarks>();
  for (const item of items.toSorted((a, b) => a.number - b.number)) {
    const disputedBy = new Set<string>();
    for (const member of new Set(item.marks.disputedBy)) {
      const before = used.get(member) ?? 0;
      if (member === item.author || before >= DISPUTES_PER_MEMBER) continue;
      used.set(member, before + 1);
      disputedBy.add(member);
    }
    const checkedBy = new Set(item.marks.checkedBy);
    checkedBy.delete(item.author);
    counted.set(item.number, { checkedBy, disputedBy });
  }
  return counted;
}
