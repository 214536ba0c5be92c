import type { CheckState } from '#debate/grading/rules/types.ts';

/** How much of an item's quality each criterion makes up; the four add up to 1. */
export const CRITERION_WEIGHT = { source: 0.35, specificity: 0.25, reasoning: 0.25, check: 0.15 };

/** C: value of each state of the source's check. */
export const CHECK_VALUE: Readonly<Record<CheckState, number>> = {
  disputed: 0,
  unchecked: 0.5,
  checked: 1,
};

/** Highest quality by what is known of the source. */
export const CAP = { noSource: 0.35, link: 0.6, scholarly: 0.85, checked: 1, disputed: 0.35 };

/** Fixed rules read form, not truth: this lower cap carries the doubt. */
export const RULES_CAP = { unchecked: 0.6, checked: 0.85 };

/** Marks that decide a check: checks needed, disputes needed, disputes per check. */
export const CHECK_RULE = { checks: 2, disputes: 3, disputesPerCheck: 2 };

/** Items on one claim and side on which one member's disputes count. */
export const DISPUTES_PER_MEMBER = 3;

/** Clusters of one author that count on one claim and side; the same again for rebuttals. */
export const PLACES_PER_AUTHOR = 3;

/** Levels of quality at which sources are counted. */
export const LEVELS = 20;

/** Side weight at a level is K·ln(1+N/K): about N for few sources, ever less for more. */
export const SATURATION = 8;

/** Weight of the doubt in the balance: both sides together must outgrow it. */
export const BALANCE_PRIOR = 2;

/** Draws of the Bayesian bootstrap, and the two sorted draws (from 0) that bound the interval. */
export const BOOTSTRAP = { draws: 400, low: 20, high: 379 };

/** From this weight on an item's author counts as a person and its cluster as a source. */
export const COUNTS_FROM = 0.025;

/** Thresholds of the verdicts. */
export const VERDICT = {
  enough: { people: 3, sources: 3, weight: 0.5 },
  firm: { people: 4, sources: 4, weight: 1, interval: 0.1, checkedClusters: 2 },
  even: 0.05,
  /** Share of the claims that must have enough evidence for a verdict on the debate. */
  claims: 0.5,
};

/** Float noise far below any difference that the rules know. */
export const EPSILON = 1e-9;
