/** Every sentence about the result of a model check, as managers read it. */
export const MODEL_CHECK_TEXTS = {
  never: 'Model check: none yet. `npm run model:check` tries the model with known answers.',
  found: (model: string, at: string, verdict: string) =>
    `Model check of **${model}**, ${at}: ${verdict}`,
  both: 'fit to grade and to write',
  grade: 'fit to grade, not to write',
  write: 'fit to write, not to grade',
  neither: 'fit neither to grade nor to write',
  amiss: (what: string, more: string) => `Not enough: ${what}${more}`,
  more: (count: number) => ` and ${count} more`,
  other: 'Another model is grading now: run `npm run model:check` again.',
} as const;
