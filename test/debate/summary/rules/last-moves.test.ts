import { expect, it } from 'vitest';
import { lastMoves } from '#debate/summary/rules/summary-picks.ts';
import { tallyDebate } from '#debate/tally/rules-1/tally-debate.ts';
import { itemOf } from '../../tally/rules-1/debates.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

/** A debate of two claims with so many members for the essay on each. */
function tallyOf(first: number, second: number) {
  const items = (count: number) =>
    Array.from({ length: count }, (_, n) => itemOf(`m${n}`, n + 1, 'supports', { specificity: 4 }));
  return tallyDebate([
    { number: 1, role: 'premise', items: items(first) },
    { number: 2, role: 'premise', items: items(second) },
  ]);
}

it('a claim moves with its verdict or by five of a hundred, and keeps the time of its last move', () => {
  const weeks = [tallyOf(0, 0), tallyOf(4, 0), tallyOf(4, 0), tallyOf(4, 9)];
  const moves = weeks.reduce<ReturnType<typeof lastMoves>>(
    (earlier, tally, week) => lastMoves(tally, weeks[week - 1], earlier, at(week + 1)),
    [],
  );
  expect(moves).toEqual([
    { claim: 1, at: at(2) },
    { claim: 2, at: at(4) },
  ]);
});
