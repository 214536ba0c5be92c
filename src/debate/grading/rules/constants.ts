import type { SourceLevel } from '#debate/sources/rules/types.ts';
import type { CheckState, Specificity } from './types.ts';

/**
 * Version of all numbers that decide a tally; shown with each tally and raised when one of them
 * changes. It is also the name of the fixed rules as a grader.
 */
export const RULES = 'rules/2';

/** What every output of the fixed rules states about itself. */
export const RULES_NOTICE = 'graded by fixed rules: form, not truth; no language model configured.';

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

/** Fixed rules cannot judge R, D or V, since form says nothing about them: they assume these. */
export const RULES_MARKS = { bearing: 1, diagnosticity: 1, reasoning: 0.5 };

/** R: value of each level of bearing, in order. */
export const BEARING_VALUE = { none: 0, tangential: 0.35, partial: 0.7, direct: 1 };

/** D: value of each level of diagnosticity. */
export const DIAGNOSTICITY_VALUE = { both: 0.4, leans: 0.7, discriminates: 1 };

/** V: value of each level of reasoning. */
export const REASONING_VALUE = { missing: 0, weak: 0.35, fair: 0.7, explicit: 1 };

/** Longest span that a model may rely on, in characters. */
export const SPAN_LENGTH = 160;

/** Weight of each criterion in an item's quality; the four add up to 1. */
export const CRITERION_WEIGHT = { source: 0.35, specificity: 0.25, reasoning: 0.25, check: 0.15 };

/** C: value of each state of the source's check. */
export const CHECK_VALUE: Readonly<Record<CheckState, number>> = {
  disputed: 0,
  unchecked: 0.5,
  checked: 1,
};

/** Maximum quality by what is known about the source; the same for fixed rules and for a model. */
export const CAP = { noSource: 0.35, disputed: 0.35, unchecked: 0.6, checked: 0.85 };

/** A model leaves at least this share of what the fixed rules give: points at most halve. */
export const MODEL_FLOOR = 0.7;
