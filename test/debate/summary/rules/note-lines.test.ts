import { expect, it } from 'vitest';
import { SUMMARY } from '#debate/summary/rules/constants.ts';
import { noteLines } from '#debate/summary/rules/lines/note-lines.ts';
import { plainSummary, seenLength } from '#debate/summary/rules/summary-lines.ts';
import { contest, debateOf, factsOf } from './made-facts.ts';

const facts = factsOf(debateOf([contest(3, 3)]), { newFrom: 5 });

it('nothing that did not happen has a line', () => {
  expect(noteLines(facts)).toEqual([]);
  expect(noteLines({ ...facts, happenings: { joined: 0, unseen: 0 } })).toEqual([]);
});

it('each thing that happened has one, in a fixed order and of at most 120 characters', () => {
  const all = noteLines({
    ...facts,
    previous: facts.previous && { ...facts.previous, rules: 'rules/1' },
    input: { ...facts.input, rulesOnly: true },
    happenings: {
      joined: 12_345,
      burst: { accounts: 12, essay: 48, challengers: 52 },
      unseen: 12_345,
      lateSince: new Date('2026-11-23T09:00:00Z'),
    },
  });
  expect(plainSummary(all).split('\n')).toEqual([
    'The rules changed since last week: this week’s numbers cannot be compared with earlier ones.',
    'Sources were joined: 12345 items now count with a source filed before.',
    'The model graded the two sides too differently; only the fixed rules count.',
    '12 new members filed evidence this week; without them the number is 48 : 52.',
    '12345 items are hidden or under review.',
    'Posted late: it counts what came before 2026-11-23 09:00 UTC.',
  ]);
  for (const line of all) expect(seenLength([line])).toBeLessThanOrEqual(SUMMARY.noteChars);
});

it.each([
  [3, 0, 3, '3 items hidden this week: /log says why.'],
  [3, 1, 2, '3 items hidden this week, 1 shown again: /log says why.'],
  [1, 1, 0, '1 item was hidden this week and then shown again: /log says why.'],
  [
    2,
    2,
    1,
    '2 items were hidden this week and then shown again, 1 hidden or under review in all: /log says why.',
  ],
  [
    12_345,
    2,
    12_345,
    '12345 items hidden this week, 2 shown again, 12345 hidden or under review in all: /log says why.',
  ],
])(
  'of %d that were hidden and %d shown again, with %d unseen, it is told',
  (hidden, shownAgain, unseen, words) => {
    const lines = noteLines({ ...facts, happenings: { unseen, lately: { hidden, shownAgain } } });
    expect(plainSummary(lines)).toBe(words);
    expect(seenLength(lines)).toBeLessThanOrEqual(SUMMARY.noteChars);
  },
);
