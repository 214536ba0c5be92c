import { z } from 'zod';
import { typeFault } from '#debate/core/rules/schema-faults.ts';
import { sourceKinds } from '#debate/marks/rules/kinds.ts';
import type { TallyInput } from './rules/types.ts';

function fault(wanted: string) {
  return { error: typeFault(wanted) };
}

function oneOf<const T extends string | number>(values: readonly T[]) {
  return z.literal(values, fault(`one of ${values.join(', ')}`));
}

function wholeFrom(least: number) {
  return z.int(fault('a whole number')).min(least, fault(`a whole number from ${least}`));
}

const name = z.string(fault('a name')).min(1, fault('a name'));
const names = z.array(name, fault('a list of names'));
const flag = z.boolean(fault('true or false'));
const level = z.number(fault('a number')).min(0, fault('0 to 1')).max(1, fault('0 to 1'));

const grade = z.object(
  {
    bearing: oneOf([0, 0.35, 0.7, 1]),
    diagnosticity: level,
    reasoning: level,
    grader: name,
    doubts: z
      .array(oneOf(['direction', 'span', 'addressed']), fault('a list of doubts'))
      .exactOptional(),
  },
  fault('a grade'),
);

const mark = z.object(
  { by: name, kind: oneOf(sourceKinds), at: wholeFrom(0), revision: wholeFrom(0) },
  fault('a mark'),
);

const rebuttal = z.object(
  {
    number: wholeFrom(1),
    author: name,
    cluster: wholeFrom(1),
    sourceKind: oneOf(['none', 'link', 'arxiv', 'doi']),
    sourceLevel: oneOf(['none', 'personal', 'unknown', 'web', 'preprint', 'primary']),
    specificity: oneOf([0, 1, 2, 3, 4]),
    grade,
    marks: z.array(mark, fault('a list of marks')),
    revision: wholeFrom(0),
    standing: flag,
    conceded: flag,
  },
  fault('a rebuttal'),
);

const item = z.object(
  {
    ...rebuttal.shape,
    side: oneOf(['supports', 'challenges']),
    rebuttals: z.array(rebuttal, fault('a list of rebuttals')),
  },
  fault('an item'),
);

const claim = z.object(
  {
    number: wholeFrom(0),
    role: oneOf(['thesis', 'premise', 'explanation', 'forecast', 'exception']),
    items: z.array(item, fault('a list of items')),
  },
  fault('a claim'),
);

/** A debate as an export contains it; other fields are ignored. */
export const debateSchema: z.ZodType<TallyInput> = z
  .object(
    {
      claims: z.array(claim, fault('a list of claims')),
      moderators: names,
      young: names,
      rulesOnly: flag.exactOptional(),
    },
    fault('a debate'),
  )
  .superRefine(({ claims }, context) => {
    for (const { path, number } of repeatedNumbers(claims)) {
      const message = `is ${number}, which is there already`;
      context.addIssue({ code: 'custom', path: [...path, 'number'], message });
    }
  });

type Numbered = { readonly path: readonly (string | number)[]; readonly number: number };

/** Claims are numbered separately; items and rebuttals share one sequence over the whole debate. */
function repeatedNumbers(claims: TallyInput['claims']): Numbered[] {
  const entries = claims.flatMap(({ items }, at) =>
    items.flatMap(({ number, rebuttals }, index): Numbered[] => {
      const path = ['claims', at, 'items', index];
      const answers = rebuttals.map((one, answer) => ({
        path: [...path, 'rebuttals', answer],
        number: one.number,
      }));
      return [{ path, number }, ...answers];
    }),
  );
  const own = claims.map(({ number }, at): Numbered => ({ path: ['claims', at], number }));
  return [...repeated(own), ...repeated(entries)];
}

function repeated(all: readonly Numbered[]): Numbered[] {
  const seen = new Set<number>();
  return all.filter(({ number }) => {
    const isRepeated = seen.has(number);
    seen.add(number);
    return isRepeated;
  });
}
