import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { claimsOf, textOf } from './debate-texts.ts';
import { debateOf, factsOf, type Made, type Told } from './made-facts.ts';

/** Ten debates that a summary has to read well in, from the emptiest to the largest. */

/**
 * Items of both sides in turn, a hundred numbers apart per claim. Members argue on several claims,
 * as people do; the first item of each claim is checked by two of the other side, the fourth by
 * the moderator as well.
 */
function contests(of: Contests, isEven = false): Made[][] {
  return of.map(([pro, contra], at) => {
    const made = sidesInTurn(pro, contra).map((side, index): Made => {
      // Where all is even, each member stands on one side throughout.
      const author = isEven ? `m${index}` : `m${(index * 5 + at) % 17}`;
      const strength = {
        specificity: isEven || index % 3 === 0 ? 4 : 2,
        sourceLevel: isEven ? 'primary' : index % 2 === 0 ? 'primary' : 'personal',
      } as const;
      return { number: 100 * at + index + 1, author, side, ...strength };
    });
    return made.map((item, index) => {
      const others = made.filter(({ side }) => side !== item.side).map(({ author }) => author);
      if (index === 0) return { ...item, checkedBy: others.slice(0, 2) };
      return index === 3 ? { ...item, checkedBy: ['moderator', 'reader'] } : item;
    });
  });
}

/** Items for the essay and against it, by claim. */
type Contests = readonly (readonly [number, number])[];

function sidesInTurn(pro: number, contra: number): Made['side'][] {
  const turns = Array.from({ length: Math.max(pro, contra) }, (_, at): Made['side'][] => [
    ...(at < contra ? (['challenges'] as const) : []),
    ...(at < pro ? (['supports'] as const) : []),
  ]);
  return turns.flat();
}

const WEEK: Contests = [
  [5, 4],
  [4, 6],
  [3, 3],
  [7, 2],
  [2, 6],
  [3, 1],
  [2, 8],
  [1, 1],
];

/** Debates whose numbers lie a hundred apart per claim: what is new begins with the last of each. */
function facts(of: Contests, told: Told = {}): SummaryFacts {
  const debate = debateOf(contests(of), ['moderator']);
  return factsOf(debate, { claims: claimsOf(of.length), textOf, isFirst: true, ...told });
}

/** With a week before, in which the last items of either side of each claim were not there. */
function continued(of: Contests, { isEven, ...told }: Told & { isEven?: boolean } = {}) {
  const made = contests(of, isEven).map((items) => items.map((item, at) => ({ ...item, at })));
  const order = made
    .flatMap((items) => items.map((item) => ({ item, left: items.length - item.at })))
    .sort((a, b) => Number(a.left <= 2) - Number(b.left <= 2) || a.item.number - b.item.number);
  const numbers = new Map(order.map(({ item }, at) => [item.number, at + 1]));
  const renumbered = made.map((items) =>
    items.map(({ at: _, ...item }) => ({ ...item, number: numbers.get(item.number) ?? 0 })),
  );
  const newFrom = 1 + order.filter(({ left }) => left > 2).length;
  const debate = debateOf(renumbered, ['moderator']);
  return factsOf(debate, { claims: claimsOf(of.length), textOf, newFrom, ...told });
}

const LONG_TITLE = 'A title of forty characters, all';

export const tenDebates: readonly { readonly name: string; readonly facts: SummaryFacts }[] = [
  {
    name: 'one side empty',
    facts: facts([
      [0, 5],
      [0, 3],
      [0, 0],
    ]),
  },
  {
    name: 'all even',
    facts: continued(
      WEEK.map(() => [5, 5] as const),
      { isEven: true },
    ),
  },
  {
    name: 'two claims',
    facts: continued([
      [6, 3],
      [2, 7],
    ]),
  },
  {
    name: '20 claims with the longest titles',
    facts: continued(
      Array.from({ length: 20 }, (_, at) => [2 + (at % 5), 1 + ((at * 3) % 6)] as const),
      {
        thesis:
          'A thesis as long as a file may hold it, which fills two lines of a phone and not much more than it'.slice(
            0,
            100,
          ),
        claims: Array.from({ length: 20 }, (_, at) => ({
          number: at + 1,
          title: `${LONG_TITLE}, no. ${at + 1}`,
          statement: 'A statement.',
          settles:
            'A survey by outsiders that compares every system of each month with every other one on tasks that neither maker chose, published with all data and code at once.',
        })),
        happenings: {
          joined: 3,
          unseen: 2,
          lateSince: new Date('2026-11-23T09:00:00Z'),
        },
      },
    ),
  },
  { name: 'week 1', facts: facts(WEEK, { title: 'Week of 16–22 November' }) },
  {
    name: '53rd week',
    facts: continued(
      WEEK.map(([pro, contra]) => [pro * 4, contra * 2] as const),
      {
        title: 'Week of 28 December 2026 – 3 January 2027',
      },
    ),
  },
  {
    name: 'Chinese items',
    facts: continued(WEEK, {
      textOf: ({ number }) =>
        `第${number}项测试比较了专用模型与通用模型。通用模型在医学考试中得分高出二十分，而专用模型只在命名实体识别上领先。`.repeat(
          5,
        ),
    }),
  },
  {
    name: 'items of 2,000 characters',
    facts: continued(WEEK, {
      textOf: ({ number, side }) =>
        `${textOf({ number, side }).replaceAll('.', ',')} and so on, `.repeat(12).slice(0, 2_000),
    }),
  },
  {
    name: 'nothing new',
    facts: {
      ...facts(WEEK, { votesMoved: 0 }),
      ...still(facts(WEEK)),
    },
  },
  {
    name: 'closed',
    facts: continued(WEEK, { title: 'Final summary, week of 16–22 November', final: true }),
  },
];

/** The same debate a week later, in which nobody did anything. */
function still({ tally, items, votes }: SummaryFacts): Partial<SummaryFacts> {
  return {
    previous: tally,
    items: items.map((item) => ({ ...item, isNew: false })),
    votes: { ...votes, before: votes.now, changedMinds: 0 },
  };
}
