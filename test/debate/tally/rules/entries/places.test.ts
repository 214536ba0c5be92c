import { describe, expect, it } from 'vitest';
import { placesOf } from '#debate/tally/rules/entries/places.ts';

const candidate = (number: number, cluster = number, standing = true, author = 'ann') => ({
  number,
  author,
  cluster,
  standing,
});
const placed = (...candidates: ReturnType<typeof candidate>[]) =>
  [...placesOf(candidates)].sort((a, b) => a - b);

describe('places', () => {
  it('go to the first item in each of an author’s first three clusters', () => {
    const items = [1, 2, 3, 4].map((number) => candidate(number));
    expect(placed(...items)).toEqual([1, 2, 3]);
    expect(placed(candidate(1), candidate(5, 1), candidate(6))).toEqual([1, 6]);
  });

  it('are each author’s own', () => {
    const items = [1, 2, 3].map((number) => candidate(number));
    expect(placed(...items, candidate(4, 4, true, 'bob'))).toEqual([1, 2, 3, 4]);
  });

  it('pass to the next cluster when one no longer counts', () => {
    const items = [1, 2, 3, 4].map((number) => candidate(number, number, number !== 2));
    expect(placed(...items)).toEqual([1, 3, 4]);
  });

  it('keep a withdrawn cluster’s turn for whoever files into it again', () => {
    const items = [candidate(1, 1, false), candidate(2), candidate(3), candidate(4)];
    expect(placed(...items, candidate(5, 1))).toEqual([2, 3, 5]);
  });

  it('do not depend on the order of the items', () => {
    const items = [1, 2, 3, 4].map((number) => candidate(number));
    expect(placed(...items.toReversed())).toEqual([1, 2, 3]);
  });
});
