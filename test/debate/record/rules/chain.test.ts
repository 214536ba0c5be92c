import { describe, expect, it } from 'vitest';
import { chainFaults } from '#debate/record/rules/chain.ts';

const hash = (letter: string) => letter.repeat(64);
const link = (at: number | null, own: string, before: string | null, debate = 'd') => ({
  debate,
  link: at,
  hash: hash(own),
  previous: before === null ? null : hash(before),
});
const chain = [link(1, 'a', null), link(2, 'b', 'a'), link(3, 'c', 'b')];

describe('links of a chain', () => {
  it('speak for themselves in any order, with some missing, and beside another debate’s', () => {
    expect(chainFaults(chain)).toEqual([]);
    expect(chainFaults(chain.toReversed())).toEqual([]);
    expect(chainFaults([link(1, 'a', null), link(3, 'c', 'b')])).toEqual([]);
    expect(chainFaults([...chain, link(1, 'f', null, 'e'), link(2, 'e', 'f', 'e')])).toEqual([]);
  });

  it('are told when one does not follow the one before', () => {
    const anew = [link(1, 'a', null), link(2, 'e', 'a'), link(3, 'c', 'b')];
    expect(chainFaults(anew)).toEqual([
      'link 3 follows bbbbbbbb, but link 2 is eeeeeeee: one of them was rewritten',
    ]);
  });

  it('are told when two different files have the same place', () => {
    expect(chainFaults([...chain, link(2, 'd', 'a')])[0]).toBe(
      'two files are link 2: bbbbbbbb and dddddddd',
    );
    expect(chainFaults([...chain, ...chain])).toEqual([]);
  });

  it('are told when the first follows something, or another one nothing', () => {
    expect(chainFaults([link(1, 'a', 'f')])).toEqual(['link 1 is not a first link']);
    expect(chainFaults([link(5, 'a', null)])).toEqual(['link 5 names no link before it']);
  });

  it('do not count a summary within a week, which is replaced', () => {
    expect(chainFaults([...chain, link(null, 'd', 'b'), link(null, 'e', 'b')])).toEqual([]);
  });
});
