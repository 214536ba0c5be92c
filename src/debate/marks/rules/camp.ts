import { otherSide, type Side } from '#debate/core/rules/side.ts';

/** A check or dispute as far as its camp goes. */
type Proof = {
  readonly kind: 'check' | 'dispute';
  readonly memberKey: string;
  /** The highest item number in the debate when it was set. */
  readonly highestNumber: number;
};

/** What is known of the members of one claim: rules/2 §2. */
export type Camps = {
  readonly moderators: ReadonlySet<string>;
  /**
   * The lowest number among the member's placed items with a source on that side of the claim,
   * rebuttals apart; undefined where there is none.
   */
  readonly firstSourced: (memberKey: string, side: Side) => number | undefined;
};

/**
 * Whether a mark speaks against its own camp: set by a moderator, or by somebody who had argued
 * for the other side (a check) or for the target's own side (a dispute) before the mark was set.
 * A rebuttal as target is on the side that it speaks for.
 */
export function speaksAgainstCamp(
  { kind, memberKey, highestNumber }: Proof,
  targetSide: Side,
  { moderators, firstSourced }: Camps,
): boolean {
  if (moderators.has(memberKey)) return true;
  const first = firstSourced(memberKey, kind === 'check' ? otherSide(targetSide) : targetSide);
  return first !== undefined && first <= highestNumber;
}

/** A mark that counts on an item, and whether it speaks against its own camp. */
export type CampMark = Pick<Proof, 'kind'> & { readonly isAgainstCamp: boolean };

/** The one kind of mark that is still missing for an item to count as checked or as disputed. */
export type MissingTurn = 'check-from-other-side' | 'dispute-from-own-side';

/**
 * What an item with enough checks (two, and twice the disputes) or enough disputes lacks to turn:
 * one of them by somebody with the opposite interest, or by a moderator. Undefined where numbers
 * are missing too, or nothing is.
 */
export function missingTurn(marks: readonly CampMark[]): MissingTurn | undefined {
  const checks = marks.filter(({ kind }) => kind === 'check');
  const disputes = marks.filter(({ kind }) => kind === 'dispute');
  if (isEnough(checks, disputes) && !hasTurn(checks)) return 'check-from-other-side';
  if (isEnough(disputes, checks) && !hasTurn(disputes)) return 'dispute-from-own-side';
  return undefined;
}

/** Turn 2 and outnumber 2 of rules/2 §7. */
function isEnough(of: readonly CampMark[], against: readonly CampMark[]): boolean {
  return of.length >= 2 && of.length >= 2 * against.length;
}

function hasTurn(marks: readonly CampMark[]): boolean {
  return marks.some(({ isAgainstCamp }) => isAgainstCamp);
}
