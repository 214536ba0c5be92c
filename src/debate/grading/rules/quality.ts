import {
  BEARING_VALUE,
  CAP,
  CHECK_VALUE,
  CRITERION_WEIGHT,
  MODEL_FLOOR,
  RULES_MARKS,
  SOURCE_VALUE,
  SPECIFICITY_VALUE,
} from './constants.ts';
import { isByModel } from './doubts.ts';
import type { CheckState, CountedGrade, Doubt, Graded } from './types.ts';

/** The quality of one item or rebuttal, and where it comes from; all 0..1. */
export type Quality = {
  /** As it counts. */
  readonly q: number;
  /** By the fixed rules, which read form alone. */
  readonly byRules: number;
  /** By the model, before its band is applied; undefined if the fixed rules graded. */
  readonly byModel: number | undefined;
  /** The maximum quality with this source in this state. */
  readonly cap: number;
};

/**
 * The quality of an item whose source is in the state `check`. With the form
 * f = .35 S + .25 P + .15 C, the fixed rules give min(f + .25·½, cap) and a model
 * min(R·D·(f + .25 V), cap). A model counts between .7 of the rules' value and the cap, so a
 * captured model can at most halve an item's points, or raise its quality above the rules' value
 * by .25·½, for reasoning. For a text addressed to graders the lower of both counts. Under
 * `rulesOnly` the fixed rules count for every item.
 */
export function quality(item: Graded, check: CheckState, rulesOnly: boolean): Quality {
  const form = formOf(item, check);
  const cap = capOf(item, check);
  const assumed = CRITERION_WEIGHT.reasoning * RULES_MARKS.reasoning;
  const byRules = Math.min(tidy(form + assumed), cap);
  const byModel = isByModel(item.grade.grader) ? modelQuality(item.grade, form, cap) : undefined;
  const q = byModel === undefined || rulesOnly ? byRules : banded(item.grade, byModel, byRules);
  return { q, byRules, byModel, cap };
}

function banded({ doubts }: CountedGrade, byModel: number, byRules: number): number {
  const q = Math.max(byModel, tidy(MODEL_FLOOR * byRules));
  return doubts?.includes('addressed') ? Math.min(q, byRules) : q;
}

function formOf({ sourceLevel, specificity }: Graded, check: CheckState): number {
  return (
    CRITERION_WEIGHT.source * SOURCE_VALUE[sourceLevel] +
    CRITERION_WEIGHT.specificity * SPECIFICITY_VALUE[specificity] +
    CRITERION_WEIGHT.check * CHECK_VALUE[check]
  );
}

function capOf({ sourceKind }: Graded, check: CheckState): number {
  return sourceKind === 'none' ? CAP.noSource : CAP[check];
}

function modelQuality(grade: CountedGrade, form: number, cap: number): number {
  const reasoned = form + CRITERION_WEIGHT.reasoning * grade.reasoning;
  return Math.min(tidy(bearingOf(grade) * grade.diagnosticity * reasoned), cap);
}

const LOWERING: readonly Doubt[] = ['direction', 'span'];

const BEARINGS: readonly number[] = Object.values(BEARING_VALUE);

/** R, lowered by one level for each doubt about how the item was read. */
export function bearingOf({ bearing, doubts = [] }: CountedGrade): number {
  const down = LOWERING.filter((doubt) => doubts.includes(doubt)).length;
  return BEARINGS[Math.max(0, BEARINGS.indexOf(bearing) - down)] ?? 0;
}

/** Rounds away float noise: 12 decimals. */
function tidy(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
