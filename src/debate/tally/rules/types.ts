import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { Graded } from '#debate/grading/rules/types.ts';
import type { ProofKind } from '#debate/marks/rules/kinds.ts';

/** The two camps of a debate: the essay's `supports`, its challengers `challenges`. */
export type Camp = 'essay' | 'challengers';

/** A member's mark on the source of an item or rebuttal. */
export type Mark = {
  readonly by: string;
  readonly kind: ProofKind;
  /** The highest item number that existed when it was set. */
  readonly at: number;
  /** The target's revision that it is about. */
  readonly revision: number;
};

/** Evidence whose target is another item. */
export type Rebuttal = Graded & {
  /** Ascending in filing order; items and rebuttals share one sequence over the whole debate. */
  readonly number: number;
  /** A stable name for the member. */
  readonly author: string;
  /** Number of the item that founded its cluster; for a rebuttal, among those of its target. */
  readonly cluster: number;
  readonly marks: readonly Mark[];
  readonly revision: number;
  /** False once withdrawn or removed. */
  readonly standing: boolean;
  /** True once its author gave it up. */
  readonly conceded: boolean;
};

/** An item of evidence about a claim. */
export type Item = Rebuttal & {
  readonly side: Side;
  readonly rebuttals: readonly Rebuttal[];
};

export type Claim = {
  readonly number: number;
  readonly role: ClaimRole;
  readonly items: readonly Item[];
};

/** Everything that the tally reads of a debate. */
export type TallyInput = {
  readonly claims: readonly Claim[];
  /** Who was a moderator at their last mark or act of moderation. */
  readonly moderators: readonly string[];
  /** Who was new to the server at their first act in the debate. */
  readonly young: readonly string[];
  /** Whether the drift alarm has excluded the model's grades. */
  readonly rulesOnly?: boolean;
};
