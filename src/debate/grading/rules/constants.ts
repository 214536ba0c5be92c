import type { Bearing, CheckState, SourceLevel, Specificity } from './types.ts';

/** Version of every number that decides a tally; printed with each, raised when one changes. */
export const RULES = 'rules/2';

/** How much of an item's quality each criterion makes up; the four add up to 1. */
export const CRITERION_WEIGHT = { source: 0.35, specificity: 0.25, reasoning: 0.25, check: 0.15 };

/** S: value of a source by its level. */
export const SOURCE_VALUE: Readonly<Record<SourceLevel, number>> = {
  none: 0,
  personal: 0.25,
  unknown: 0.3,
  web: 0.45,
  preprint: 0.7,
  primary: 1,
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

/** Highest quality by what is known of the source: the same for fixed rules and for a model. */
export const CAP = { noSource: 0.35, disputed: 0.35, unchecked: 0.6, checked: 0.85 };

/** R: the levels of bearing, from none to direct. */
export const BEARINGS: readonly Bearing[] = [0, 0.35, 0.7, 1];

/** V as the fixed rules assume it: form says nothing about reasoning. */
export const ASSUMED_REASONING = 0.5;

/** Of what the fixed rules give, a model leaves at least this much: points halve at most. */
export const MODEL_FLOOR = 0.7;

/** Dots beside an item at the highest quality. */
export const DOTS = 5;
