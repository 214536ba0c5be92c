import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Mark } from '#debate/marks/mark.ts';

/** A part of one claim, shaped as the whole of it would be. */
type ClaimPart = {
  /** By number; what does not stand included. */
  readonly items: readonly Evidence[];
  /** Checks and disputes that may count on them. */
  readonly marks: readonly Mark[];
};

export type DecidingStore = {
  /**
   * All that decides how some items and rebuttals of a claim are judged, and the rebuttals of
   * them: what their authors and whoever marked them filed there, which gives them their places
   * and camps, and what else those marked, which uses up their marks. The part holds more than it
   * was asked for, and only what it was asked for is judged in it as in the whole claim.
   */
  deciding(debateId: string, claim: number, numbers: readonly number[]): Promise<ClaimPart>;
};

export type WithDeciding = { readonly store: { readonly tally: DecidingStore } };
