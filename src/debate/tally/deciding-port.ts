import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Mark } from '#debate/marks/mark.ts';

/** A part of one claim, in the form that the whole would have. */
type ClaimPart = {
  /** By number, including items that do not stand. */
  readonly items: readonly Evidence[];
  /** Checks and disputes that may count on them. */
  readonly marks: readonly Mark[];
};

export type DecidingStore = {
  /**
   * Everything that determines how the given items and rebuttals of a claim, and the rebuttals of
   * them, are judged: what their authors and whoever marked them filed there, which determines
   * their places and camps, and their other marks, which use up their limit. The result holds more
   * than was asked for, and only the given items and rebuttals are judged in it as in the whole
   * claim.
   */
  deciding(debateId: string, claim: number, numbers: readonly number[]): Promise<ClaimPart>;
};

export type WithDeciding = { readonly store: { readonly tally: DecidingStore } };
