import { expect, it } from 'vitest';
import {
  movementWords,
  shareWords,
  shortVerdict,
} from '#debate/summary/rules/pictures/picture-words.ts';
import type { Firmness, Leader } from '#debate/tally/rules-1/verdict.ts';

it.each<[Leader, Firmness, string]>([
  ['essay', 'firm', 'Essay, firmly'],
  ['essay', 'slight', 'Essay, slightly'],
  ['challengers', 'open', 'Challengers, still open'],
  ['even', 'even', 'Evenly matched'],
  ['even', 'too-little', 'Too little yet'],
])('%s %s reads "%s" in a row', (leader, firmness, words) => {
  expect(shortVerdict({ leader, firmness })).toBe(words);
});

it.each([
  [54, 52, '2 to the essay'],
  [48, 52, '4 to the challengers'],
  [52, 52, 'as before'],
])('a balance of %d after one of %d moved "%s"', (essay, before, words) => {
  expect(movementWords({ essay, before: { balance: 0, essay: before } })).toBe(words);
});

it('before the first summary nothing has moved', () => {
  expect(movementWords({ essay: 60, before: undefined })).toBe('');
});

it.each([
  [0.08, 'essay 54 : 46'],
  [-0.08, 'challengers 54 : 46'],
  [0.004, '50 : 50'],
])('a balance of %d reads "%s"', (balance, words) => {
  expect(shareWords(balance)).toBe(words);
});
