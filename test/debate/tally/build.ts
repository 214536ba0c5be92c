import type { Side } from '#debate/core/rules/side.ts';
import type { Graded } from '#debate/grading/rules/types.ts';
import type { Claim, Item, Mark, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/** The grade of the fixed rules. */
export const RULES_GRADE: Graded['grade'] = {
  bearing: 1,
  diagnosticity: 1,
  reasoning: 0.5,
  grader: 'rules/2',
};

type Source = Pick<Graded, 'sourceKind' | 'sourceLevel' | 'specificity'>;

/** Sources by the points that an item has with them, unchecked and graded by the fixed rules. */
export const SOURCE = {
  /** 36 points; 72 once checked. */
  paper: { sourceKind: 'doi', sourceLevel: 'primary', specificity: 4 },
  /** 36 points. */
  preprint: { sourceKind: 'arxiv', sourceLevel: 'preprint', specificity: 4 },
  /** 23 points. */
  web: { sourceKind: 'link', sourceLevel: 'web', specificity: 2 },
  /** 12 points. */
  none: { sourceKind: 'none', sourceLevel: 'none', specificity: 3 },
} as const satisfies Record<string, Source>;

/** A rebuttal in a cluster of its own: standing, unmarked, a preprint unless said. */
export function rebuttalOf(author: string, number: number, rest: Partial<Rebuttal> = {}): Rebuttal {
  return {
    number,
    author,
    cluster: number,
    grade: RULES_GRADE,
    ...SOURCE.preprint,
    marks: [],
    revision: 0,
    standing: true,
    conceded: false,
    ...rest,
  };
}

/** An item in the same way. */
export function itemOf(author: string, number: number, side: Side, rest: Partial<Item> = {}): Item {
  return { ...rebuttalOf(author, number), side, rebuttals: [], ...rest };
}

/** A mark on revision 0, set when everything had been filed unless said. */
export function markBy(by: string, kind: Mark['kind'], at = 1000, revision = 0): Mark {
  return { by, kind, at, revision };
}

export function claimOf(items: readonly Item[], rest: Partial<Claim> = {}): Claim {
  return { number: 1, role: 'premise', ...rest, items };
}

/** A debate of one claim with these items. */
export function debateOf(items: readonly Item[], rest: Partial<TallyInput> = {}): TallyInput {
  return { claims: [claimOf(items)], moderators: [], young: [], ...rest };
}

/** So many people on each side, each with as many items from sources of their own. */
export function contest(
  essay: number,
  challengers: number,
  rest: Partial<Item> = {},
  items = 1,
): Item[] {
  const people = Array.from({ length: essay + challengers }, (_, at) => at);
  return people.flatMap((person) =>
    Array.from({ length: items }, (_, at) => {
      const side = person < essay ? 'supports' : 'challenges';
      return itemOf(`m${person}`, person * items + at + 1, side, rest);
    }),
  );
}
