import { describe, expect, it } from 'vitest';
import { isBurst, newcomersAmong, withoutMembers } from '#debate/summary/rules/burst.ts';
import { debateOf, itemOf, markBy, rebuttalOf } from '../../tally/build.ts';

const people = (young: number, others: number) => ({
  young: Array.from({ length: young }, (_, at) => `young${at}`),
  others,
});

describe('a burst of new members', () => {
  it.each([
    [5, 5, true],
    [5, 19, true],
    [5, 20, false],
    [6, 20, true],
    [4, 5, false],
    [9, 4, false],
    [50, 4, false],
    [0, 100, false],
  ])('%i new ones beside %i others: %s', (young, others, expected) => {
    expect(isBurst(people(young, others))).toBe(expected);
  });

  it('counts each author once, and as new only those who are', () => {
    expect(newcomersAmong(['a', 'b', 'a', 'c'], ['c', 'z'])).toEqual({ young: ['c'], others: 2 });
  });
});

describe('the number without them', () => {
  it('is that of a debate in which they filed, answered and marked nothing', () => {
    const mine = itemOf('ines', 1, 'supports', {
      marks: [markBy('new', 'dispute'), markBy('tomo', 'check')],
      rebuttals: [rebuttalOf('new', 3), rebuttalOf('tomo', 4)],
    });
    const left = withoutMembers(debateOf([mine, itemOf('new', 2, 'challenges')]), ['new']);
    expect(left).toEqual(
      debateOf([{ ...mine, marks: [markBy('tomo', 'check')], rebuttals: [rebuttalOf('tomo', 4)] }]),
    );
  });
});
