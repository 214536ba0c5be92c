import type { Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/** What graded erased items in files that earlier versions gave out. */
const FORMER = 'none';

/**
 * A debate of one of our files, in which `none` counted as the fixed rules: it is named as they
 * are, so that the numbers of old files come out again. No model has this name in a file of ours.
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
