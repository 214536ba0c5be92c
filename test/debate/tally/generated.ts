import fc from 'fast-check';
import type { ClaimRole } from '#debate/core/rules/claim.ts';
import { otherSide, type Side } from '#debate/core/rules/side.ts';
import type { CountedGrade, Graded, Specificity } from '#debate/grading/rules/types.ts';
import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import type { Claim, Item, Mark, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';
import { claimOf, itemOf, markBy, RULES_GRADE, SOURCE } from './build.ts';

/** Members of generated debates; few, so that they meet everywhere. */
export const MEMBERS = ['ann', 'bob', 'cid', 'dot', 'eve', 'fay', 'gus', 'hal', 'ida', 'jon'];

export const member = fc.constantFrom(...MEMBERS);

const level = fc.constantFrom(0, 0.35, 0.7, 1);
const grade: fc.Arbitrary<CountedGrade> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(RULES_GRADE) },
  fc.record(
    {
      bearing: fc.constantFrom(0, 0.35, 0.7, 1),
      diagnosticity: fc.constantFrom(0.4, 0.7, 1),
      reasoning: level,
      grader: fc.constant('some-model'),
      doubts: fc.subarray(['direction', 'span', 'addressed'] as const),
    },
    { requiredKeys: ['bearing', 'diagnosticity', 'reasoning', 'grader'] },
  ),
);

const source = fc.constantFrom<Pick<Graded, 'sourceKind' | 'sourceLevel'>>(
  { sourceKind: 'none', sourceLevel: 'none' },
  { sourceKind: 'link', sourceLevel: 'personal' },
  { sourceKind: 'link', sourceLevel: 'web' },
  { sourceKind: 'arxiv', sourceLevel: 'preprint' },
  { sourceKind: 'doi', sourceLevel: 'primary' },
  { sourceKind: 'doi', sourceLevel: 'primary' },
);

/** Anything that a grader and a source's shape can say of an item. */
export const graded: fc.Arbitrary<Graded> = fc
  .record({ grade, source, specificity: fc.constantFrom<Specificity>(0, 1, 2, 3, 4, 4) })
  .map(({ source: shape, ...rest }) => ({ ...shape, ...rest }));

type MarkDraft = Omit<Mark, 'at'> & { readonly roll: number };

/** One mark of each of some members, so that no order of the list matters. */
const marks: fc.Arbitrary<MarkDraft[]> = fc.uniqueArray(
  fc.record({
    by: member,
    kind: fc.constantFrom<ProofKind>('check', 'check', 'dispute'),
    revision: fc.constantFrom(0, 0, 0, 1),
    roll: fc.nat(99),
  }),
  { selector: ({ by }) => by, maxLength: 6 },
);

const draft = fc.record({
  graded,
  author: member,
  joins: fc.nat(9),
  marks: fc.oneof({ weight: 3, arbitrary: fc.constant<MarkDraft[]>([]) }, marks),
  standing: fc.nat(11).map((roll) => roll > 0),
  conceded: fc.nat(19).map((roll) => roll === 0),
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

const itemDraft = fc.record({
  draft,
  side: fc.constantFrom<Side>('supports', 'challenges'),
  rebuttals: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Draft[]>([]) },
    fc.array(draft, { maxLength: 4 }),
  ),
});

type ItemDraft = typeof itemDraft extends fc.Arbitrary<infer T> ? T : never;

/** Numbers entries over a whole debate. */
type Count = { last: number };

function file(
  { graded: shape, joins, marks: drafts, ...rest }: Draft,
  count: Count,
  founders: number[],
): Rebuttal {
  count.last += 1;
  const number = count.last;
  const cluster = founders[joins] ?? number;
  if (cluster === number) founders.push(number);
  const own = drafts.map(({ roll, ...mark }): Mark => ({ ...mark, at: number + roll }));
  return { ...shape, ...rest, number, cluster, marks: own, revision: 0 };
}

/** Files items in order, some of them into clusters that others founded. */
function fileAll(drafts: readonly ItemDraft[], count: Count): Item[] {
  const founders: Record<Side, number[]> = { supports: [], challenges: [] };
  return drafts.map(({ draft: own, side, rebuttals }) => {
    const item = file(own, count, founders[side]);
    const answers: number[] = [];
    return { ...item, side, rebuttals: rebuttals.map((one) => file(one, count, answers)) };
  });
}

const ROLES: readonly ClaimRole[] = ['premise', 'premise', 'forecast', 'exception', 'thesis'];

/** Small debates in which everything meets: shared sources, marks, rebuttals, revisions. */
export const debates: fc.Arbitrary<TallyInput> = fc
  .record({
    claims: fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        drafts: fc.array(itemDraft, { maxLength: 9 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    moderators: fc.subarray(MEMBERS, { maxLength: 2 }),
    young: fc.subarray(MEMBERS, { maxLength: 2 }),
    rulesOnly: fc.nat(9).map((roll) => roll === 0),
  })
  .map(({ claims, ...rest }) => {
    const count = { last: 0 };
    const filed = claims.map(({ role, drafts }, at): Claim => {
      return { number: at + 1, role, items: fileAll(drafts, count) };
    });
    return { ...rest, claims: filed };
  });

/** Debates of many people who mostly agree, so that words beyond Open come up. */
export const contests: fc.Arbitrary<TallyInput> = fc
  .record({
    people: fc.array(
      fc.record({
        graded,
        isStrong: fc.nat(3).map((roll) => roll > 0),
        agrees: fc.nat(9).map((roll) => roll > 0),
        claim: fc.constantFrom(1, 1, 1, 2),
        items: fc.constantFrom(1, 2, 2),
      }),
      { minLength: 5, maxLength: 30 },
    ),
    side: fc.constantFrom<Side>('supports', 'challenges'),
    young: fc.constantFrom([], ['m1', 'm2', 'm3', 'm4']),
  })
  .map(({ people, side, young }) => {
    const filed = people.flatMap(({ graded: shape, isStrong, agrees, claim, items }, person) =>
      Array.from({ length: items }, (_, at) => {
        const number = 2 * person + at + 1;
        const marks = ['guide', 'judge'].map((by) => markBy(by, 'check', number));
        const own = isStrong ? { ...SOURCE.paper, marks } : shape;
        return { claim, item: itemOf(`m${person}`, number, agrees ? side : otherSide(side), own) };
      }),
    );
    const claims = [1, 2].map((number) =>
      claimOf(
        filed.filter(({ claim }) => claim === number).map(({ item }) => item),
        { number },
      ),
    );
    // They check three sources each: enough for any word.
    return { claims, young, moderators: ['guide', 'judge'] };
  });

/** Any of both. */
export const anyDebate = fc.oneof({ weight: 2, arbitrary: debates }, contests);
