import {
  BEARING_VALUE,
  DIAGNOSTICITY_VALUE,
  MODEL_FLOOR,
  REASONING_VALUE,
  RULES_NOTICE,
} from '#debate/grading/rules/constants.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';
import { bearingOf, type Quality } from '#debate/grading/rules/quality.ts';
import type { Doubt, Grade } from '#debate/grading/rules/types.ts';
import { excerpt } from '#discord/parts/escape.ts';

const BEARING = {
  none: 'nothing in it is about this',
  tangential: 'touches the subject only',
  partial: 'about a part of it',
  direct: 'about exactly this',
};
const DIAGNOSTICITY = {
  both: 'one would see it either way',
  leans: 'somewhat more likely on one side',
  discriminates: 'one would see it on one side only',
};
const REASONING = {
  missing: 'no step from what was seen to the claim',
  weak: 'a step with a gap',
  fair: 'a step that is easy to see',
  explicit: 'says what was seen and the step from there',
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  direction: 'The grader read it as pointing the other way: bearing one level lower.',
  span: 'The grader named no words of it to rest on: bearing one level lower.',
  addressed:
    'Its text, or the one that it answers, speaks to graders: until a moderator has cleared that, the lower of both grades counts.',
};

/** What the reasoning's points rest on. */
export function reasoningWords(grade: Grade): string {
  if (!isByModel(grade.grader)) return 'the same for all without a model';
  return levelWords(REASONING, REASONING_VALUE, grade.reasoning);
}

/** What a model read, and what makes that doubtful; nothing for a grade by rules. */
export function readingLines(grade: Grade): string[] {
  if (!isByModel(grade.grader)) return [];
  const { diagnosticity, doubts = [] } = grade;
  const bearing = bearingOf(grade);
  return [
    `Bearing: times **${bearing}** · ${levelWords(BEARING, BEARING_VALUE, bearing)}`,
    `Tells the sides apart: times **${diagnosticity}** · ${levelWords(DIAGNOSTICITY, DIAGNOSTICITY_VALUE, diagnosticity)}`,
    ...doubts.map((doubt) => DOUBTS[doubt]),
  ];
}

/** That a model's grade was held up by what the form alone gives; null where it was not. */
export function bandLine({ q, byModel }: Pick<Quality, 'q' | 'byModel'>): string | null {
  if (byModel === undefined || q <= byModel) return null;
  return `The model gave less; an item keeps at least ${Math.round(MODEL_FLOOR * 100)} % of what its form alone gives.`;
}

/** Who graded, and what that is worth. */
export function graderWords({ grader }: Grade): string {
  if (!isByModel(grader)) return `It was ${RULES_NOTICE} Votes never move this.`;
  return `Form filled in by ${excerpt(grader, 60)}, number made by code. Votes never move this.`;
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
