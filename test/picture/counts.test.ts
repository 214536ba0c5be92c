import { expect, it } from 'vitest';
import { shortCount } from '../../src/picture/counts.ts';

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
