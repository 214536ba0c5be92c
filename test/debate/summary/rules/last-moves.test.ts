import { expect, it } from 'vitest';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { lastMoves } from '#debate/summary/rules/movements.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { contest, debateOf } from './made-facts.ts';

/** A debate of two claims with so many members for the essay on each. */
function tallyOf(first: number, second: number) {
  const debate = debateOf([contest(first, 0), contest(second, 0, { from: 50 })]);
  return freezeTally(tallyDebate(debate));
}

const weeks = [tallyOf(0, 0), tallyOf(4, 0), tallyOf(4, 0), tallyOf(4, 9)];

it('a claim moves with its word or by five of a hundred, and keeps the period of its last move', () => {
  const moves = weeks.reduce<ReturnType<typeof lastMoves>>(
    (earlier, tally, week) => lastMoves(tally, weeks[week - 1], earlier, week + 1),
    [],
  );
  expect(moves).toEqual([
    { claim: 1, period: 2 },
    { claim: 2, period: 4 },
  ]);
});

it('nothing moves from numbers of other rules', () => {
  const [none, some] = [tallyOf(0, 0), tallyOf(4, 0)];
  const kept = [{ claim: 2, period: 1 }];
  expect(lastMoves(some, { ...none, rules: 'rules/1' }, kept, 2)).toEqual(kept);
});
