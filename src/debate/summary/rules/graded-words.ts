import { RULES_NOTICE } from '#debate/grading/rules/constants.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';

/** How many of a debate's items a model graded. */
export type GradedBy = { readonly byModel: number; readonly of: number };

/** Undefined where there is no model and never was one: then all were graded by fixed rules. */
export function gradedBy(
  items: readonly { readonly grade: { readonly grader: string } }[],
  hasModel: boolean,
): GradedBy | undefined {
  const byModel = items.filter(({ grade }) => isByModel(grade.grader)).length;
  return hasModel || byModel > 0 ? { byModel, of: items.length } : undefined;
}

/** Who graded, as each summary ends. */
export function gradedWords(graded: GradedBy | undefined): string {
  if (graded === undefined) return RULES_NOTICE;
  const { byModel, of } = graded;
  const told = `${byModel} of ${of} graded by the model`;
  return byModel === of ? `${told}.` : `${told}, the rest by fixed rules: form, not truth.`;
}
