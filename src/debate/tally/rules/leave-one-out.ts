import { carryAgain } from './carry-again.ts';
import type { ClaimState } from './claim-state.ts';
import { type Changes, differenceOf } from './differences.ts';
import { weightOf } from './entries/judge-claim.ts';
import { pointsOf } from './entries/points.ts';
import { shareLeft, shareLeftAfter } from './entries/rebutted.ts';
import { type Part, partsOf } from './parts.ts';

/**
 * For every account that affects a claim's differences, the differences that change without its
 * items, rebuttals and marks. Everybody else's places and counted marks stay as they are.
 */
export function claimWithoutEach(state: ClaimState, rulesOnly: boolean): Map<string, Changes> {
  const found = new Map<string, Changes>();
  for (const [account, parts] of partsOf(state.items, rulesOnly)) {
    const changes = changesWithout(state, account, parts);
    if (changes.size > 0) found.set(account, changes);
  }
  return found;
}

function changesWithout(
  state: ClaimState,
  account: string,
  parts: ReadonlyMap<number, Part>,
): Changes {
  const points = new Map<number, number>();
  for (const [index, part] of parts) {
    const now = part.isAuthor ? 0 : pointsWithout(state, index, part);
    if (part.isAuthor || now !== state.points[index]) points.set(index, now);
  }
  const loss = { account: state.accountOf.get(account) ?? -1, points };
  const moved = new Map<number, number>();
  const move = (index: number, more: number) => moved.set(index, (moved.get(index) ?? 0) + more);
  carryAgain(state.carried.supports, loss, move);
  carryAgain(state.carried.challenges, loss, (index, more) => move(index, -more));
  const changes = new Map<string, number>();
  for (const [index, more] of moved) {
    if (more !== 0) changes.set(state.accounts[index] ?? '', differenceOf(state, index) + more);
  }
  return changes;
}

/** Points of somebody else's placed item without an account's marks and rebuttals. */
function pointsWithout({ items }: ClaimState, index: number, part: Part): number {
  const item = items[index];
  if (item === undefined) return 0;
  const { quality } = part.appraisal ?? item;
  const left = part.blows ? shareLeftAfter(item.blows, part.blows) : shareLeft(item.blows);
  return pointsOf(weightOf(quality, left));
}
