import { DOTS } from '#debate/core/rules/dots.ts';
import { BEARING_VALUE, SOURCE_VALUE, SPECIFICITY_VALUE } from '#debate/grading/rules/constants.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import type { CheckState, Checks, CountedGrade, Graded } from '#debate/grading/rules/types.ts';
import { checkState } from './checks.ts';
import { CAP, CHECK_VALUE, CRITERION_WEIGHT, EPSILON, RULES_CAP } from './constants.ts';

/** What kept an item's quality from being higher, the lowest cap that bites. */
export type CapReason = 'no-source' | 'link' | 'scholarly' | 'disputed' | 'rules' | 'rules-checked';

/** The quality of one item and where it comes from. */
export type Strength = {
  /** 0..1. */
  readonly q: number;
  /** 0..5, shown as ●●●○○; an item of any quality shows at least one. */
  readonly dots: number;
  readonly check: CheckState;
  /** The highest q that this item could have as it stands, 0..1. */
  readonly cap: number;
  /** Set when the cap took something away. */
  readonly cappedBy?: CapReason;
  /** What each criterion adds before multipliers and caps, 0..its weight. */
  readonly contributions: {
    readonly source: number;
    readonly specificity: number;
    readonly reasoning: number;
    readonly check: number;
  };
};

/** All that `strength` reads: the grade's marks, S and P, and the count of each mark. */
export type StrengthInput = Graded & { readonly checks: Checks };

/**
 * q = R·D·(0.35 S + 0.25 P + 0.25 V + 0.15 C), at most: no source .35, any link .60,
 * DOI or arXiv id .85, checked 1, disputed .35; graded by rules .60, or .85 once checked.
 * Doubts about a model's grade: the other direction, and no words of the item to rest on, take R
 * one level down each; a text addressed to graders takes the lower q of the model's and the rules'.
 */
export function strength(input: StrengthInput): Strength {
  const own = strengthBy(input);
  if (!input.grade.doubts?.includes('addressed')) return own;
  const byRules = strengthBy({ ...input, grade: RULES_GRADE });
  return byRules.q < own.q ? byRules : own;
}

function strengthBy(input: StrengthInput): Strength {
  const check = checkState(input.checks, input.sourceKind !== 'none');
  const contributions = {
    source: CRITERION_WEIGHT.source * SOURCE_VALUE[input.sourceLevel],
    specificity: CRITERION_WEIGHT.specificity * SPECIFICITY_VALUE[input.specificity],
    reasoning: CRITERION_WEIGHT.reasoning * input.grade.reasoning,
    check: CRITERION_WEIGHT.check * CHECK_VALUE[check],
  };
  const sum =
    contributions.source +
    contributions.specificity +
    contributions.reasoning +
    contributions.check;
  const raw = tidy(bearingOf(input.grade) * input.grade.diagnosticity * sum);
  const { cap, reason } = capOf(input, check);
  const q = Math.min(raw, cap);
  const values = { q, dots: dotsOf(q), check, cap, contributions };
  return raw > cap + EPSILON && reason ? { ...values, cappedBy: reason } : values;
}

const BEARINGS = Object.values(BEARING_VALUE);

/** R, 0..1, one level down for each doubt about how the item was read. */
export function bearingOf({ bearing, doubts }: CountedGrade): number {
  if (doubts === undefined || doubts.length === 0) return bearing;
  const down = doubts.filter((doubt) => doubt !== 'addressed').length;
  if (down === 0) return bearing;
  const level = BEARINGS.findLastIndex((value) => value <= bearing + EPSILON);
  return BEARINGS[Math.max(0, level - down)] ?? 0;
}

function capOf(input: StrengthInput, check: CheckState): { cap: number; reason?: CapReason } {
  const bySource = sourceCap(input, check);
  if (isByModel(input.grade.grader)) return bySource;
  const checked = check === 'checked';
  const cap = checked ? RULES_CAP.checked : RULES_CAP.unchecked;
  if (bySource.cap <= cap) return bySource;
  return { cap, reason: checked ? 'rules-checked' : 'rules' };
}

function sourceCap(input: StrengthInput, check: CheckState): { cap: number; reason?: CapReason } {
  if (input.sourceKind === 'none') return { cap: CAP.noSource, reason: 'no-source' };
  if (check === 'disputed') return { cap: CAP.disputed, reason: 'disputed' };
  if (check === 'checked') return { cap: CAP.checked };
  if (input.sourceKind === 'link') return { cap: CAP.link, reason: 'link' };
  return { cap: CAP.scholarly, reason: 'scholarly' };
}

/** The dots of a quality 0..1: its fifths, rounded; never none unless it is 0. */
export function dotsOf(q: number): number {
  if (q <= 0) return 0;
  return Math.max(1, Math.min(DOTS, Math.round(q * DOTS + EPSILON)));
}

/** Cuts float noise, so that .1 + .2 meets a threshold of .3. */
function tidy(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
