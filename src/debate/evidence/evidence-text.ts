import { isAddressedToGrader } from '#debate/grading/rules/addressed-to-grader.ts';
import { RULES } from '#debate/grading/rules/constants.ts';
import { gradeByRules } from '#debate/grading/rules/grade.ts';
import { gradeKey } from '#debate/grading/rules/grade-key.ts';
import type { NewGrade } from '#debate/grading/stored-grade.ts';
import type { Source } from '#debate/sources/rules/types.ts';
import type { EvidenceText } from './evidence-transaction.ts';

/**
 * How a text is stored, with its grade by fixed rules. `about` is what it addresses: the claim's
 * statement or, for a rebuttal, the text that it answers.
 */
export function evidenceText(
  about: string,
  text: string,
  source: Source | undefined,
  formId: string,
  at: Date,
): EvidenceText {
  const graded = gradeByRules({ text, source });
  const grade: NewGrade = {
    ...graded.grade,
    rubric: RULES,
    key: gradeKey([graded.grade.grader, about, text, source?.canonical ?? '']),
  };
  return {
    text,
    source: source?.url ?? null,
    sourceKey: source?.canonical ?? null,
    sourceKind: graded.sourceKind,
    sourceLevel: graded.sourceLevel,
    specificity: graded.specificity,
    addressed: isAddressedToGrader(text),
    grade,
    formId,
    at,
  };
}
