import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import type { Graded, Specificity } from '#debate/grading/rules/types.ts';
import type { PerCamp } from '#debate/tally/rules/number.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item, TallyInput } from '#debate/tally/rules/types.ts';
import { cases } from '../../../support/cases.ts';
import { itemOf, rebuttalOf } from '../build.ts';
import { nextNumber, spotIn, withChanged, withItemBeside } from '../edit.ts';
import { anyDebate, graded, MEMBERS, member } from '../generated.ts';

const RUNS = cases(120);

const CAMP = { supports: 'essay', challenges: 'challengers' } as const;
const OTHER = { supports: 'challengers', challenges: 'essay' } as const;

/** All that may rise or fall for a camp, in the debate and on each claim. */
function gainsOf(debate: TallyInput, side: Side): number[] {
  const { claims, ...rest } = tallyDebate(debate);
  const [own, other] = [CAMP[side], OTHER[side]];
  return [rest, ...claims].flatMap(({ low, high, pot, potAll, ...one }) => [
    one[own],
    own === 'essay' ? low : 100 - high,
    own === 'essay' ? high : 100 - low,
    pot[own],
    potAll[own],
    -pot[other],
    -potAll[other],
  ]);
}

function expectNoLoss(before: TallyInput, after: TallyInput, side: Side): void {
  const then = gainsOf(before, side);
  const lost = gainsOf(after, side).map((gain, at) => gain - (then[at] ?? 0));
  expect(Math.min(...lost)).toBeGreaterThanOrEqual(0);
}

/** A debate, and a roll for an item in it. */
const somewhere = fc.tuple(anyDebate, fc.nat(1000));

/** Tries a change on an item of a debate; it must not cost the side that `wins` says. */
function expectFair<T>(
  rest: fc.Arbitrary<T>,
  change: (debate: TallyInput, item: Item, rest: T) => { after: TallyInput; wins: Side },
): void {
  fc.assert(
    fc.property(somewhere, rest, ([debate, roll], more) => {
      const item = spotIn(debate, roll)?.item;
      if (item === undefined) return;
      const { after, wins } = change(debate, item, more);
      expectNoLoss(debate, after, wins);
    }),
    RUNS,
  );
}

const otherSide = (side: Side): Side => (side === 'supports' ? 'challenges' : 'supports');

/** The next better value of some levels; the last one stays. */
function better<T>(levels: readonly T[], level: T): T {
  return levels[levels.indexOf(level) + 1] ?? level;
}

const LEVELS = {
  source: ['none', 'personal', 'unknown', 'web', 'preprint', 'primary'],
  specificity: [0, 1, 2, 3, 4],
  bearing: [0, 0.35, 0.7, 1],
  diagnosticity: [0.4, 0.7, 1],
  reasoning: [0, 0.35, 0.5, 0.7, 1],
} as const;

const IMPROVEMENTS: Readonly<Record<string, (item: Item) => Partial<Graded>>> = {
  source: (item) => ({ sourceLevel: better(LEVELS.source, item.sourceLevel) }),
  specificity: (item) => ({
    specificity: better<Specificity>(LEVELS.specificity, item.specificity),
  }),
  bearing: ({ grade }) => ({
    grade: { ...grade, bearing: better(LEVELS.bearing, grade.bearing) },
  }),
  diagnosticity: ({ grade }) => ({
    grade: {
      ...grade,
      diagnosticity: better<number>(LEVELS.diagnosticity, grade.diagnosticity),
    },
  }),
  reasoning: ({ grade }) => ({
    grade: { ...grade, reasoning: better<number>(LEVELS.reasoning, grade.reasoning) },
  }),
};

describe('a side never loses', () => {
  it('by a new item of its own, from whatever source and by whomever', () => {
    expectFair(
      fc.record({ quality: graded, author: member, joins: fc.boolean() }),
      (debate, item, { quality, author, joins }) => {
        const number = nextNumber(debate);
        const cluster = joins ? item.cluster : number;
        const added = itemOf(author, number, item.side, { ...quality, cluster });
        return { after: withItemBeside(debate, item, added), wins: item.side };
      },
    );
  });

  it.each(Object.entries(IMPROVEMENTS))('by better %s of its item', (_, improve) => {
    expectFair(fc.constant(undefined), (debate, item) => ({
      after: withChanged(debate, item, improve(item)),
      wins: item.side,
    }));
  });

  it('by a rebuttal of the other side’s item', () => {
    expectFair(
      fc.record({ quality: graded, author: member, joins: fc.boolean() }),
      (debate, item, { quality, author, joins }) => {
        const number = nextNumber(debate);
        const cluster = joins ? (item.rebuttals[0]?.cluster ?? number) : number;
        const rebuttal = rebuttalOf(author, number, { ...quality, cluster });
        const rebuttals = [...item.rebuttals, rebuttal];
        return { after: withChanged(debate, item, { rebuttals }), wins: otherSide(item.side) };
      },
    );
  });
});

describe('a copy', () => {
  /** A debate with one more item in the cluster of the one that a roll falls on. */
  function copied(debate: TallyInput, roll: number, author: (item: Item) => string) {
    const spot = spotIn(debate, roll);
    if (spot === undefined) return undefined;
    const number = nextNumber(debate);
    const { cluster, side } = spot.item;
    const added = itemOf(author(spot.item), number, side, {
      ...spot.item,
      number,
      cluster,
      marks: [],
    });
    const copy = {
      ...added,
      author: author(spot.item),
      standing: true,
      conceded: false,
      rebuttals: [],
    };
    return { ...spot, copy, after: withItemBeside(debate, spot.item, copy) };
  }

  it('of one’s own standing item changes nothing', () => {
    fc.assert(
      fc.property(somewhere, ([debate, roll]) => {
        const made = copied(debate, roll, (item) => item.author);
        if (made === undefined || !made.item.standing || made.item.conceded) return;
        const { items: _, ...before } = claimTally(debate, made.claim.number) ?? { items: [] };
        expect(claimTally(made.after, made.claim.number)).toMatchObject(before);
      }),
      RUNS,
    );
  });

  it('of somebody else’s item adds at most the points of the better of both', () => {
    fc.assert(
      fc.property(somewhere, fc.constantFrom('new', ...MEMBERS), ([debate, roll], author) => {
        const made = copied(debate, roll, () => author);
        if (made === undefined || made.item.author === author) return;
        const { number } = made.claim;
        const before = claimTally(debate, number);
        const after = claimTally(made.after, number);
        if (before === undefined || after === undefined) return;
        const { cluster, side } = made.item;
        const points = after.items
          .filter((item) => item.cluster === cluster && item.side === side)
          .map((item) => item.points);
        const carried = (tally: { members: readonly PerCamp<number>[] }) =>
          tally.members.reduce((sum, one) => sum + one[CAMP[side]], 0);
        expect(carried(after) - carried(before)).toBeLessThanOrEqual(Math.max(0, ...points));
      }),
      RUNS,
    );
  });
});

function claimTally(debate: TallyInput, number: number) {
  return tallyDebate(debate).claims.find((claim) => claim.number === number);
}
