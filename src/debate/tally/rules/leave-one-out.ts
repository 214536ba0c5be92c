import { quality } from '../../grading/rules/quality.ts';
import { carry } from './carry.ts';
import type { ClaimState } from './claim-state.ts';
import { type Changes, differenceOf } from './differences.ts';
import type { Blow } from './entries/blows.ts';
import { checkState } from './entries/check-state.ts';
import { blowOf, type Judged, type JudgedItem, weightOf } from './entries/judge-claim.ts';
import { pointsOf } from './entries/points.ts';
import { shareLeftWithout } from './entries/rebutted.ts';
import type { Rebuttal, Side } from './types.ts';

/**
 * For every account that a claim's points or carrying depend on, the differences that are others
 * without its items, rebuttals and marks; accounts that change nothing are left out. The places
 * and counted marks of everybody else stay as they are.
 */
export function claimWithoutEach(state: ClaimState, rulesOnly: boolean): Map<string, Changes> {
  const found = new Map<string, Changes>();
  for (const [account, items] of itemsTouched(state.items)) {
    const changes = changesWithout(state, account, items, rulesOnly);
    if (changes.size > 0) found.set(account, changes);
  }
  return found;
}

/** The indices of the placed items whose points an account has a part in, by account. */
function itemsTouched(items: readonly JudgedItem[]): Map<string, Set<number>> {
  const touched = new Map<string, Set<number>>();
  const touch = (account: string, index: number) => {
    const indices = touched.get(account);
    if (indices) indices.add(index);
    else touched.set(account, new Set([index]));
  };
  for (const [index, { entry, placed, marks, rebuttals }] of items.entries()) {
    if (!placed) continue;
    touch(entry.author, index);
    for (const mark of marks) touch(mark.by, index);
    for (const rebuttal of rebuttals) {
      if (!rebuttal.placed) continue;
      touch(rebuttal.entry.author, index);
      for (const mark of rebuttal.marks) touch(mark.by, index);
    }
  }
  return touched;
}

function changesWithout(
  state: ClaimState,
  account: string,
  items: ReadonlySet<number>,
  rulesOnly: boolean,
): Changes {
  const points = state.points.slice();
  const moved = new Set<Side>();
  for (const index of items) {
    const item = state.items[index];
    if (item === undefined) continue;
    const isOwn = item.entry.author === account;
    if (!isOwn) points[index] = pointsWithout(item, account, rulesOnly);
    const moves = isOwn ? state.shared.has(index) : points[index] !== state.points[index];
    if (moves) moved.add(item.entry.side);
  }
  return differencesMoved(state, points, moved, account);
}

/** Points of somebody else's placed item without an account's rebuttals and marks. */
function pointsWithout(item: JudgedItem, account: string, rulesOnly: boolean): number {
  const changed = new Map<number, Blow>();
  for (const rebuttal of item.rebuttals) {
    if (!rebuttal.placed || rebuttal.entry.author === account) continue;
    const own = withoutMark(rebuttal, account, rulesOnly);
    if (own !== undefined) changed.set(rebuttal.entry.number, blowOf(rebuttal, own));
  }
  const judged = withoutMark(item, account, rulesOnly) ?? item;
  return pointsOf(weightOf(judged.quality, shareLeftWithout(item.blows, account, changed)));
}

/** Quality and check without an account's mark, where that turns the check. */
function withoutMark(
  { entry, marks, check }: Judged<Rebuttal>,
  account: string,
  rulesOnly: boolean,
): Pick<Judged<Rebuttal>, 'quality' | 'check'> | undefined {
  if (!marks.some((mark) => mark.by === account)) return undefined;
  const state = checkState(entry, marks, account);
  if (state === check) return undefined;
  return { check: state, quality: quality(entry, state, rulesOnly) };
}

/** The differences that are others, with these points, when the sides moved carry anew. */
function differencesMoved(
  state: ClaimState,
  points: Int32Array,
  moved: ReadonlySet<Side>,
  account: string,
): Changes {
  const without = state.accountOf.get(account) ?? -1;
  const { clusters, limits, carried } = state;
  const loadsOf = (side: Side) =>
    moved.has(side) ? carry(clusters[side], points, limits, without).loads : carried[side].loads;
  const [essay, challengers] = [loadsOf('supports'), loadsOf('challenges')];
  const changes = new Map<string, number>();
  for (const [index, name] of state.accounts.entries()) {
    const before = differenceOf(carried.supports.loads, carried.challenges.loads, index);
    const now = index === without ? 0 : differenceOf(essay, challengers, index);
    if (now !== before) changes.set(name, now);
  }
  return changes;
}
