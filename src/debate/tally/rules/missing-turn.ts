import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import { TURN } from './constants.ts';
import { areEnough } from './entries/check-state.ts';
import type { CountedMark } from './entries/marks.ts';

/** The one kind of mark that an item still needs to count as checked or as disputed. */
export type MissingTurn = 'check-from-other-side' | 'dispute-from-own-side';

/**
 * What an item with enough checks (two, and twice the disputes) or enough disputes still needs to
 * count as checked or disputed: one of them by somebody with the opposite interest, or by a
 * moderator. Undefined if the numbers are not reached either, or nothing is missing.
 */
export function missingTurn(marks: readonly CountedMark[]): MissingTurn | undefined {
  if (lacksOther(marks, 'check')) return 'check-from-other-side';
  return lacksOther(marks, 'dispute') ? 'dispute-from-own-side' : undefined;
}

/**
 * The checks that an item still needs to count as checked, and who one of them has to come from.
 */
export type MissingChecks = {
  readonly more: number;
  /** One of them has to come from the other side or from a moderator. */
  readonly needsOtherSide: boolean;
};

/** None for an item that counts as checked. */
export function missingChecks(marks: readonly CountedMark[]): MissingChecks {
  const checks = marks.filter(({ kind }) => kind === 'check');
  const needed = Math.max(TURN.marks, TURN.times * (marks.length - checks.length));
  const needsOtherSide = !checks.some(({ againstCamp }) => againstCamp);
  return { more: Math.max(needed - checks.length, Number(needsOtherSide)), needsOtherSide };
}

function lacksOther(marks: readonly CountedMark[], kind: ProofKind): boolean {
  return areEnough(marks, kind) && !marks.some((mark) => mark.kind === kind && mark.againstCamp);
}
