import {
  BEARING_VALUE,
  DIAGNOSTICITY_VALUE,
  REASONING_VALUE,
} from '#debate/grading/rules/constants.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';
import { bearingOf, type Quality } from '#debate/grading/rules/quality.ts';
import type { Grade } from '#debate/grading/rules/types.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { JUDGED_TEXTS as TEXTS } from './judged-texts.ts';

/**
 * Where the points for reasoning come from; `hasModel`: one is configured, whether or not it
 * graded.
 */
export function reasoningWords(grade: Grade, hasModel: boolean): string {
  if (!isByModel(grade.grader)) return hasModel ? TEXTS.reasoningSoFar : TEXTS.reasoningByRules;
  return levelWords(TEXTS.reasonings, REASONING_VALUE, grade.reasoning);
}

/** The model's reading of an item, and what casts doubt on it; empty for a grade by rules. */
export function readingLines(grade: Grade): string[] {
  if (!isByModel(grade.grader)) return [];
  const { diagnosticity, doubts = [] } = grade;
  const bearing = bearingOf(grade);
  return [
    TEXTS.bearing(bearing, levelWords(TEXTS.bearings, BEARING_VALUE, bearing)),
    TEXTS.diagnosticity(
      diagnosticity,
      levelWords(TEXTS.diagnosticities, DIAGNOSTICITY_VALUE, diagnosticity),
    ),
    ...doubts.map((doubt) => TEXTS.doubts[doubt]),
  ];
}

/** Says that the band raised a model's grade to what form alone guarantees; null if it did not. */
export function bandLine({ q, byModel }: Pick<Quality, 'q' | 'byModel'>): string | null {
  if (byModel === undefined || q <= byModel) return null;
  return TEXTS.atLeast;
}

/** Who graded, and how much that counts. */
export function graderWords({ grader }: Grade, hasModel: boolean): string {
  if (!isByModel(grader)) return hasModel ? TEXTS.byRulesSoFar : TEXTS.byRules;
  return TEXTS.byModel(excerpt(grader, 60));
}

function levelWords<Level extends string>(
  words: Readonly<Record<Level, string>>,
  values: Readonly<Record<Level, number>>,
  value: number,
): string {
  const levels = Object.keys(values) as Level[];
  const level = levels.find((one) => Math.abs(values[one] - value) < 1e-9);
  return level === undefined ? '' : words[level];
}
