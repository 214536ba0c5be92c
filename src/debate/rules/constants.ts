import type { CheckState, SourceLevel, Specificity } from './types.ts';

/** Version of every number in this file; printed with each tally, raised when one changes. */
export const RULES_VERSION = 'rules/1';

/** What every output of the fixed rules says about itself. */
export const RULES_NOTICE = 'graded by fixed rules: form, not truth; no language model configured.';

/** How much of an item's quality each criterion makes up; the four add up to 1. */
export const CRITERION_WEIGHT = { source: 0.35, specificity: 0.25, reasoning: 0.25, check: 0.15 };

/** S: value of a source by its level. */
export const SOURCE_VALUE: Readonly<Record<SourceLevel, number>> = {
  none: 0,
  personal: 0.25,
  web: 0.45,
  preprint: 0.7,
  primary: 1,
  unknown: 0.3,
};

/** P: value of each level of specificity. */
export const SPECIFICITY_VALUE: Readonly<Record<Specificity, number>> = {
  0: 0,
  1: 0.25,
  2: 0.5,
  3: 0.75,
  4: 1,
};

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

/** Fixed rules cannot judge bearing, diagnosticity or reasoning: they assume these. */
export const RULES_MARKS = { bearing: 1, diagnosticity: 1, reasoning: 0.5 };

/** R: value of each level of bearing, in order. */
export const BEARING_VALUE = { none: 0, tangential: 0.35, partial: 0.7, direct: 1 };

/** D: value of each level of diagnosticity. */
export const DIAGNOSTICITY_VALUE = { both: 0.4, leans: 0.7, discriminates: 1 };

/** V: value of each level of reasoning. */
export const REASONING_VALUE = { missing: 0, weak: 0.35, fair: 0.7, explicit: 1 };

/** Longest span that a model may rely on, in characters. */
export const SPAN_LENGTH = 160;

/** Marks that decide a check: checks needed, disputes needed, disputes per check. */
export const CHECK_RULE = { checks: 2, disputes: 3, disputesPerCheck: 2 };

/** Items on one claim and side on which one member's disputes count. */
export const DISPUTES_PER_MEMBER = 3;

/** Clusters of one author that count on one claim and side; the same again for rebuttals. */
export const PLACES_PER_AUTHOR = 3;

/** Number of dots that show a strength. */
export const DOTS = 5;

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

/** Near-equal text: share of the shorter's word pairs found in the longer, and their lengths. */
export const NEAR_EQUAL = { same: 0.8, similar: 0.55, lengthFactor: 2 };

/** Length of a member's text in code points after cleaning. */
export const TEXT_LENGTH = { min: 40, max: 2000 };

/** Longest source, as typed and as stored. */
export const SOURCE_LENGTH = 500;

/** Below this number of voters on a claim no split is shown in public. */
export const VOTERS_FOR_SPLIT = 5;

/** Limits of the summary: characters in all, sentences on what moved, items in each. */
export const SUMMARY = { maxChars: 1000, sentences: 3, itemsPerSentence: 2, excerpt: 240 };

/**
 * A model's sentence: characters, items cited, and the least share of its telling words that the
 * items must have. Writing changes no number of the tally.
 */
export const BULLET = { minChars: 20, maxChars: 180, items: 2, shared: 0.25 };

/** What a model that writes is given: claims that moved, items a side of each, their excerpts. */
export const WRITER = { claims: 3, itemsPerSide: 6, excerpt: 240 };

/** Float noise far below any difference that the rules know. */
export const EPSILON = 1e-9;
