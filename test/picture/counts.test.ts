import { expect, it } from 'vitest';
import { shortCount, votesWords } from '../../src/picture/counts.ts';
import { split } from './facts.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1k'],
  [9_999, '9.9k'],
  [12_900, '12k'],
  [999_999, '999k'],
  [9_876_543, '9.8M'],
  [29_629_629, '29M'],
])('%d is written %s', (count, words) => {
  expect(shortCount(count)).toBe(words);
});

it('votes are told as a number, with the unsure among them, and below five as a number alone', () => {
  expect(votesWords(split(9, 8, 3))).toBe('20 votes, 3 unsure');
  expect(votesWords(split(5, 0, 0))).toBe('5 votes');
  expect(votesWords({ kind: 'few', voters: 3 })).toBe('3 votes so far');
  expect(votesWords({ kind: 'few', voters: 0 })).toBe('no votes yet');
});
