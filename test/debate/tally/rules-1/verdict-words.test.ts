import { expect, it } from 'vitest';
import { decide, type Firmness, type Leader, type Reason } from '#debate/tally/rules-1/verdict.ts';
import { reasonWords, verdictWords } from '#debate/tally/rules-1/verdict-words.ts';

const reason: Reason = { people: 5, sources: 6, weight: 2, checkedClusters: 2, lacks: [] };

it.each<[Leader, Firmness, string]>([
  ['essay', 'firm', 'Evidence favours the essay, firmly'],
  ['essay', 'slight', 'Evidence favours the essay, slightly'],
  ['essay', 'open', 'The essay is ahead, still open'],
  ['challengers', 'firm', 'Evidence favours the challengers, firmly'],
  ['challengers', 'slight', 'Evidence favours the challengers, slightly'],
  ['challengers', 'open', 'The challengers are ahead, still open'],
  ['even', 'even', 'Evenly matched'],
  ['even', 'too-little', 'Too little yet'],
])('%s %s reads "%s"', (leader, firmness, words) => {
  expect(verdictWords({ leader, firmness })).toBe(words);
});

it.each<[Firmness, Partial<Reason>, string]>([
  ['too-little', { people: 2, sources: 3 }, '2 of 3 people, 3 of 3 sources'],
  ['too-little', { people: 2, sources: 9 }, '2 of 3 people, 3 of 3 sources'],
  ['too-little', { weight: 0.3 }, 'all of it weak so far'],
  ['too-little', { claims: { enough: 3, of: 7 } }, 'enough evidence on 3 of 7 claims'],
  ['firm', {}, 'holds without any one member; 5 people, 6 sources'],
  [
    'slight',
    { lacks: ['one-member', 'checked'], checkedClusters: 1 },
    'not firm: it hangs on one member, 1 of 2 leading sources checked by others',
  ],
  ['slight', { lacks: ['people'], people: 3 }, 'not firm: 3 of 4 people'],
  ['open', {}, 'chance could turn it: 5 people, 6 sources'],
  [
    'open',
    { emptySide: 'supports' },
    'chance could turn it: 5 people, 6 sources; nobody has argued for the essay yet',
  ],
  ['even', {}, '5 people, 6 sources'],
])('the reason of %s with %o reads "%s"', (firmness, change, words) => {
  const leader = firmness === 'even' || firmness === 'too-little' ? 'even' : 'essay';
  expect(reasonWords({ leader, firmness, reason: { ...reason, ...change } })).toBe(words);
});

const standing = {
  balance: 0.4,
  interval: { low: 0.2, high: 0.6 },
  people: 4,
  sources: 4,
  weight: 1,
  survivesOneMember: true,
  checkedClusters: 2,
  emptySide: undefined,
};

it.each([
  ['all that is needed', {}, 'essay firm'],
  [
    'the same for the other side',
    { balance: -0.4, interval: { low: -0.6, high: -0.2 } },
    'challengers firm',
  ],
  ['an interval at .1', { interval: { low: 0.1, high: 0.6 } }, 'essay slight'],
  ['one member who turns it', { survivesOneMember: false }, 'essay slight'],
  ['3 people', { people: 3 }, 'essay slight'],
  ['3 sources', { sources: 3 }, 'essay slight'],
  ['a weight below 1', { weight: 0.99 }, 'essay slight'],
  ['one checked source', { checkedClusters: 1 }, 'essay slight'],
  ['an interval that holds 0', { interval: { low: -0.01, high: 0.6 } }, 'essay open'],
  ['an interval that touches 0', { interval: { low: 0, high: 0.6 } }, 'essay open'],
  ['a balance below .05', { balance: 0.0499, interval: { low: 0.01, high: 0.2 } }, 'even even'],
  ['a balance of .05', { balance: 0.05, interval: { low: 0.01, high: 0.2 } }, 'essay slight'],
  ['2 people', { people: 2 }, 'even too-little'],
  ['2 sources', { sources: 2 }, 'even too-little'],
  ['a weight below .5', { weight: 0.49 }, 'even too-little'],
])('decides by %s', (_, change, expected) => {
  const { leader, firmness } = decide({ ...standing, ...change });
  expect(`${leader} ${firmness}`).toBe(expected);
});
