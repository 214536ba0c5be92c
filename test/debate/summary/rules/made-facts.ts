import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { sourceState } from '#debate/summary/rules/source-state.ts';
import type {
  StatedClaim,
  SummaryFacts,
  SummaryItem,
} from '#debate/summary/rules/summary-facts.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Claim, Item, Mark, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/** Debates of made-up items, and the facts of a summary of them. */

/** What an item is of; it stands alone in its cluster and is not checked unless told otherwise. */
export type Made = Partial<
  Pick<Item, 'sourceKind' | 'sourceLevel' | 'specificity' | 'cluster' | 'standing'>
> & {
  readonly number: number;
  readonly author: string;
  readonly side: Side;
  /** Who checked its source. */
  readonly checkedBy?: readonly string[];
  readonly rebuttals?: readonly Omit<Made, 'rebuttals'>[];
};

function itemOf({ side, rebuttals = [], ...made }: Made): Item {
  return { ...entryOf(made), side, rebuttals: rebuttals.map(entryOf) };
}

function entryOf({ number, author, checkedBy = [], ...made }: Omit<Made, 'side'>): Rebuttal {
  return {
    number,
    author,
    cluster: made.cluster ?? number,
    grade: RULES_GRADE,
    sourceKind: made.sourceKind ?? 'doi',
    sourceLevel: made.sourceLevel ?? 'primary',
    specificity: made.specificity ?? 4,
    marks: checkedBy.map((by): Mark => ({ by, kind: 'check', at: 1_000_000, revision: 0 })),
    revision: 0,
    standing: made.standing ?? true,
    conceded: false,
  };
}

const ROLES: readonly ClaimRole[] = [
  ...(['premise', 'premise', 'premise', 'explanation', 'explanation', 'explanation'] as const),
  ...(['forecast', 'exception'] as const),
];

/** The role of a claim in a debate like the first one: the eighth is the exception. */
function roleOf(number: number): ClaimRole {
  return ROLES[number - 1] ?? 'premise';
}

export function debateOf(
  claims: readonly (readonly Made[])[],
  moderators: string[] = [],
): TallyInput {
  return {
    claims: claims.map((items, at): Claim => {
      return { number: at + 1, role: roleOf(at + 1), items: items.map(itemOf) };
    }),
    moderators,
    young: [],
  };
}

/** The debate as it was before item `from`: a week earlier. */
function earlier(debate: TallyInput, from: number): TallyInput {
  const before = <T extends Rebuttal>(items: readonly T[]) =>
    items.filter(({ number }) => number < from);
  const claims = debate.claims.map((claim) => ({
    ...claim,
    items: before(claim.items).map((item) => ({ ...item, rebuttals: before(item.rebuttals) })),
  }));
  return { ...debate, claims };
}

/** What tests may say of a summary's facts besides its debate. */
export type Told = Partial<Omit<SummaryFacts, 'tally' | 'input' | 'items' | 'previous'>> & {
  /** The first item of this week: the ones before it are those of the last summary. */
  readonly newFrom?: number;
  /** Whether there was none before. */
  readonly isFirst?: boolean;
  readonly textOf?: (item: { readonly number: number; readonly side: Side }) => string;
  /** Changes what may be said of an item. */
  readonly change?: (item: SummaryItem) => Partial<SummaryItem>;
};

/** The facts of a summary over a debate. */
export function factsOf(input: TallyInput, told: Told = {}): SummaryFacts {
  const { newFrom = 1, isFirst = newFrom === 1, textOf = plainText, change, ...rest } = told;
  const tally = freezeTally(tallyDebate(input));
  const items = input.claims.flatMap((claim) => itemsOf(claim, input, { newFrom, textOf }));
  return {
    title: 'Week of 16–22 November',
    thesis: "Domain-specific LLMs won't exist as serious competitors to general ones.",
    final: false,
    votes: {
      now: { agree: 10, disagree: 8, unsure: 2 },
      before: isFirst ? undefined : { agree: 9, disagree: 8, unsure: 3 },
      changedMinds: 1,
    },
    votesMoved: 4,
    claims: input.claims.map(({ number }) => claimOf(number)),
    happenings: {},
    ...rest,
    tally,
    input,
    previous: isFirst ? undefined : freezeTally(tallyDebate(earlier(input, newFrom))),
    items: items.map((item) => ({ ...item, ...change?.(item) })),
  };
}

function itemsOf(
  claim: Claim,
  { moderators }: TallyInput,
  { newFrom, textOf }: Required<Pick<Told, 'newFrom' | 'textOf'>>,
): SummaryItem[] {
  const tallied = tallyDebate({ claims: [claim], moderators, young: [] }).claims[0];
  const judgedOf = (number: number) =>
    tallied?.items.find((item) => item.number === number) ?? { check: 'unchecked', marks: [] };
  const named = (item: Rebuttal, side: Side, target: number | null) => ({
    number: item.number,
    claim: claim.number,
    side,
    target,
    text: textOf({ number: item.number, side }),
    isNew: item.number >= newFrom,
    quotedLastWeek: false,
    quotable: true,
  });
  return claim.items.flatMap((item) => [
    {
      ...named(item, item.side, null),
      source: sourceState(item, judgedOf(item.number), new Set(moderators)),
    },
    ...item.rebuttals.map((rebuttal) => ({
      ...named(rebuttal, item.side === 'supports' ? 'challenges' : 'supports', item.number),
      source: 'unchecked' as const,
    })),
  ]);
}

function claimOf(number: number): StatedClaim {
  return {
    number,
    title: `Title of claim ${number}`,
    statement: `Statement of claim ${number}`,
    settles: 'Two independent tests in which one clearly leads the other.',
  };
}

function plainText({ number }: { readonly number: number }): string {
  return `Item ${number} says that a tuned model of 2023 reaches 80.9 % on a known test, level with the best general one. It stands eight points over its own base.`;
}

/** So many unchecked items on either side of a claim, each by a member of its own. */
export function contest(
  for_: number,
  against: number,
  { from = 1, step = 1 }: { readonly from?: number; readonly step?: number } = {},
): Made[] {
  return Array.from({ length: for_ + against }, (_, at): Made => {
    const number = from + at * step;
    return { number, author: `m${number}`, side: at < for_ ? 'supports' : 'challenges' };
  });
}
