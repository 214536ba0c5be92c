import type { Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/** The grader of erased items in files from earlier versions. */
const FORMER = 'none';

/**
 * A debate from one of our files, in which the grader `none` counted as the fixed rules: it is
 * renamed to one of those, so that old files still give the same numbers. No model has this name in
 * a file of ours.
 */
export function nameFormerGrader(debate: TallyInput): TallyInput {
  const claims = debate.claims.map((claim) => ({
    ...claim,
    items: claim.items.map((item) => ({
      ...named(item),
      rebuttals: item.rebuttals.map((rebuttal) => named(rebuttal)),
    })),
  }));
  return { ...debate, claims };
}

function named<T extends Rebuttal>(entry: T): T {
  if (entry.grade.grader !== FORMER) return entry;
  return { ...entry, grade: { ...entry.grade, grader: 'rules/erased' } };
}
