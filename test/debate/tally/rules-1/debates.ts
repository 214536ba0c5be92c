import fc from 'fast-check';
import type { Side } from '#debate/core/rules/side.ts';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import type { Grade, Graded, Specificity } from '#debate/grading/rules/types.ts';
import { SATURATION } from '#debate/tally/rules-1/constants.ts';
import type { TallyItem, TallyRebuttal } from '#debate/tally/rules-1/types.ts';

/** Members of generated debates; few, so that they meet everywhere. */
export const MEMBERS = ['ann', 'bob', 'cid', 'dot', 'eve', 'fay', 'gus', 'hal'];

const member = fc.constantFrom(...MEMBERS);
const mark = fc.constantFrom(0, 0.35, 0.7, 1);
const grade: fc.Arbitrary<Grade> = fc.oneof(
  fc.constant(RULES_GRADE),
  fc.record({ bearing: mark, diagnosticity: mark, reasoning: mark }).map((marks) => ({
    ...RULES_GRADE,
    ...marks,
    grader: 'some-model',
  })),
);
const source = fc.constantFrom<Pick<Graded, 'sourceKind' | 'sourceLevel'>>(
  { sourceKind: 'none', sourceLevel: 'none' },
  { sourceKind: 'link', sourceLevel: 'personal' },
  { sourceKind: 'link', sourceLevel: 'web' },
  { sourceKind: 'link', sourceLevel: 'primary' },
  { sourceKind: 'arxiv', sourceLevel: 'preprint' },
  { sourceKind: 'doi', sourceLevel: 'primary' },
);

/** Anything that a grader and a source's shape can say of an item. */
export const graded: fc.Arbitrary<Graded> = fc
  .record({ grade, source, specificity: fc.constantFrom<Specificity>(0, 1, 2, 3, 4) })
  .map(({ source: shape, ...rest }) => ({ ...shape, ...rest }));

const markers = fc.array(member, { maxLength: 5 });
const marks = fc.record({ checkedBy: markers, disputedBy: markers });

type Draft = Graded & {
  readonly author: string;
  readonly joins: number;
  readonly marks: TallyRebuttal['marks'];
  readonly standing: boolean;
  readonly conceded: boolean;
};

const draft: fc.Arbitrary<Draft> = fc
  .record({
    graded,
    author: member,
    joins: fc.nat(9),
    marks: fc.oneof(
      { weight: 2, arbitrary: fc.constant({ checkedBy: [], disputedBy: [] }) },
      marks,
    ),
    standing: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
    conceded: fc.integer({ min: 0, max: 19 }).map((roll) => roll === 0),
  })
  .map(({ graded: shape, ...rest }) => ({ ...shape, ...rest }));

const noDrafts: fc.Arbitrary<Draft[]> = fc.constant([]);
const itemDraft = fc.record({
  draft,
  side: fc.constantFrom<Side>('supports', 'challenges'),
  rebuttals: fc.oneof({ weight: 2, arbitrary: noDrafts }, fc.array(draft, { maxLength: 5 })),
});

/** The items of one claim, filed in order, some of them into clusters that others founded. */
export const claimItems: fc.Arbitrary<TallyItem[]> = fc
  .array(itemDraft, { maxLength: 18 })
  .map((drafts) => {
    let number = 0;
    const founders: Record<Side, number[]> = { supports: [], challenges: [] };
    return drafts.map(({ draft: own, side, rebuttals }) => {
      const item = file(own, ++number, founders[side]);
      const answers: number[] = [];
      return { ...item, side, rebuttals: rebuttals.map((one) => file(one, ++number, answers)) };
    });
  });

function file({ joins, ...rest }: Draft, number: number, founders: number[]): TallyRebuttal {
  const cluster = founders[joins] ?? number;
  if (cluster === number) founders.push(number);
  return { ...rest, number, cluster };
}

/** The next free number of a claim. */
export function nextNumber(items: readonly TallyItem[]): number {
  const used = items.flatMap((item) => [item.number, ...item.rebuttals.map((one) => one.number)]);
  return Math.max(0, ...used) + 1;
}

/** An item by `author` in a cluster of its own: standing, unmarked, of q = .6 unless said. */
export function itemOf(
  author: string,
  number: number,
  side: Side,
  rest: Partial<TallyItem> = {},
): TallyItem {
  return {
    number,
    author,
    side,
    cluster: number,
    grade: RULES_GRADE,
    sourceKind: 'doi',
    sourceLevel: 'primary',
    specificity: 4,
    marks: { checkedBy: [], disputedBy: [] },
    standing: true,
    conceded: false,
    rebuttals: [],
    ...rest,
  };
}

/** The same items with every side swapped. */
export function swapped(items: readonly TallyItem[]): TallyItem[] {
  return items.map((item) => ({
    ...item,
    side: item.side === 'supports' ? 'challenges' : 'supports',
  }));
}

/** So many items of q = .6 on each side, each by a member of its own. */
export function contest(supports: number, challenges: number, names = 'm'): TallyItem[] {
  const side = (at: number): Side => (at < supports ? 'supports' : 'challenges');
  return Array.from({ length: supports + challenges }, (_, at) =>
    itemOf(`${names}${at}`, at + 1, side(at)),
  );
}

export const NOISE = 1e-9;

/** What n more sources at every level can add to a side at most. */
export function mostOf(sources: number): number {
  return SATURATION * Math.log1p(sources / SATURATION) + NOISE;
}

export function replace(items: readonly TallyItem[], index: number, rest: Partial<TallyItem>) {
  return items.map((item, at) => (at === index ? { ...item, ...rest } : item));
}

export const somewhere = fc.tuple(claimItems, fc.nat(1000)).filter(([items]) => items.length > 0);

export function pick(
  items: readonly TallyItem[],
  roll: number,
): { item: TallyItem; index: number } {
  const index = roll % items.length;
  const item = items[index];
  if (item === undefined) throw new Error('generated claim without items');
  return { item, index };
}
