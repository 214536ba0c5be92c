import type { Side } from '#debate/core/rules/side.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { tallyDebate } from '#debate/tally/rules-1/tally-debate.ts';
import type { TallyItem } from '#debate/tally/rules-1/types.ts';
import { itemOf, swapped } from '../../tally/rules-1/debates.ts';

const ROLES = [
  'premise',
  'premise',
  'premise',
  'explanation',
  'explanation',
  'explanation',
  'forecast',
  'exception',
] as const;

/** Items per claim: how many for the essay, how many against. */
export type Contests = readonly (readonly [number, number])[];

/** Facts of a debate in which claim 1, 2 … hold so many items of either side. */
export function factsOf(contests: Contests, before?: Contests, mirror = false): SummaryFacts {
  const turn = (items: TallyItem[]) => (mirror ? swapped(items) : items);
  const now = claimsOf(contests, turn);
  return {
    title: 'Week of 16–22 November',
    votes: {
      agreeLabel: "They won't",
      disagreeLabel: 'They will',
      now: { agree: 9, disagree: 14, unsure: 3 },
      before: before && { agree: 8, disagree: 12, unsure: 4 },
      changedMinds: 3,
    },
    tally: tallyDebate(now),
    previous: before && tallyDebate(claimsOf(before, turn)),
    claims: contests.map((_, at) => ({
      number: at + 1,
      title: `Title of claim ${at + 1}`,
      statement: `Statement of claim ${at + 1}`,
      settles: 'Two independent tests in which one clearly leads the other.',
    })),
    items: now.flatMap((claim) =>
      claim.items.map(({ number, side }) => ({
        number,
        claim: claim.number,
        side,
        text: `Item ${number} says that a tuned model of 2023 reaches 80.9 % on a known test, level with the best general one, and eight points over its own base.`,
        isNew: number % 2 === 0,
        quotable: true,
      })),
    ),
  };
}

function claimsOf(contests: Contests, turn: (items: TallyItem[]) => TallyItem[]) {
  return contests.map(([supports, challenges], at) => {
    const side = (index: number): Side => (index < supports ? 'supports' : 'challenges');
    const items = Array.from({ length: supports + challenges }, (_, index) =>
      itemOf(`m${(index * 5 + at) % 23}`, at * 100 + index + 1, side(index), {
        specificity: index % 3 === 0 ? 4 : 2,
      }),
    );
    return { number: at + 1, role: ROLES[at] ?? 'premise', items: turn(items) };
  });
}
