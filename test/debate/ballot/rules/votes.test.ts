import { describe, expect, it } from 'vitest';
import { publicVotes, voteChange, votersOf } from '#debate/ballot/rules/votes.ts';

const counts = (agree: number, disagree: number, unsure: number) => ({ agree, disagree, unsure });

it('counts voters of every stance', () => {
  expect(votersOf(counts(2, 1, 1))).toBe(4);
});

describe('publicVotes', () => {
  it('shows no split of four voters', () => {
    expect(publicVotes(counts(3, 1, 0))).toEqual({ kind: 'few' });
  });

  it('shows the split of five', () => {
    const five = counts(3, 1, 1);
    expect(publicVotes(five)).toEqual({ kind: 'split', voters: 5, counts: five });
  });
});

describe('voteChange', () => {
  it('tells what moved', () => {
    const change = voteChange(counts(5, 2, 1), counts(3, 3, 0));
    expect(change).toEqual({ counts: counts(2, -1, 1), voters: 2 });
  });

  it('gives no hidden split away, before or after', () => {
    expect(voteChange(counts(5, 0, 0), counts(4, 0, 0))).toEqual({ counts: undefined, voters: 1 });
    expect(voteChange(counts(2, 0, 0), counts(6, 0, 0))).toEqual({ counts: undefined, voters: -4 });
  });
});
