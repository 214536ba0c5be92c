import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { PerCamp } from '#debate/tally/rules/number.ts';
import type { LeftOutKind } from '#debate/tally/rules/verdict-reason.ts';
import type { Verdict, Word } from '#debate/tally/rules/word.ts';

/**
 * A tally as a summary stores it: plain values that survive JSON and name nobody. Summaries made
 * under rules/1 are converted to the same form; what those rules did not have is absent.
 */
export type FrozenTally = FrozenStanding & {
  /** Version of the rules that made it: numbers of two versions are never compared. */
  readonly rules: string;
  /** Claims of the headline, and how many of them have enough evidence for a word. */
  readonly counted: number;
  readonly enough: number;
  /** All but the thesis, by number. */
  readonly claims: readonly FrozenClaim[];
};

/** Numbers, word and facts of a claim or of the debate. */
export type FrozenStanding = Verdict &
  PerCamp<number> & {
    /** The interval: shares of the essay, 0..100, that are not ruled out. */
    readonly low: number;
    readonly high: number;
    readonly people: number;
    readonly sources: number;
    /** What the word rests on; absent under rules/1. */
    readonly grounds?: {
      /** Checked sources. */
      readonly checked: PerCamp<number>;
      /** The deciding pots against an equal share, and what each of them leaves out. */
      readonly pot: PerCamp<number>;
      readonly leftOut: PerCamp<LeftOutKind>;
    };
    /** The verdict and its reason in the words of rules/1, where those made the numbers. */
    readonly formerly?: { readonly verdict: string; readonly reason: string };
  };

export type FrozenClaim = FrozenStanding & {
  readonly number: number;
  readonly role: ClaimRole;
  /** Items and rebuttals together, by number. */
  readonly items: readonly FrozenItem[];
};

export type FrozenItem = {
  readonly number: number;
  /** The side that it argues for; a rebuttal's is the opposite of its target's. */
  readonly side: Side;
  /** The item that a rebuttal answers. */
  readonly target?: number;
  /** Quality 0..1 and the dots 0..5 that show it. */
  readonly q: number;
  readonly dots: number;
  readonly check: CheckState;
  /** Points 0..100: an item's after rebuttals, a rebuttal's from its quality. */
  readonly points: number;
  readonly placed: boolean;
};

type StandingOutline = {
  readonly essay: number;
  readonly sources: number;
  readonly word: Word;
};

/** What later weeks need to know about a tally: the debate's and each claim's standing. */
export type TallyOutline = StandingOutline & {
  readonly rules: string;
  readonly claims: readonly (StandingOutline & { readonly number: number })[];
};

/** The outline of a week's own summary. */
export type WeekOutline = {
  /** ISO week, such as 2026-W47. */
  readonly week: string;
  readonly tally: TallyOutline;
};

/** Claims that make up the headline; the thesis is not among a tally's claims. */
export function headlineOf({ claims }: Pick<FrozenTally, 'claims'>): FrozenClaim[] {
  return claims.filter(({ role }) => role !== 'exception');
}

/** The same tally if it may be compared with another one, that is, if the same rules made both. */
export function comparable<T extends { readonly rules: string }>(
  before: T | undefined,
  now: { readonly rules: string },
): T | undefined {
  return before?.rules === now.rules ? before : undefined;
}
