import { describe, expect, it } from 'vitest';
import { clearLacks, type Grounds } from '#debate/tally/rules/verdict-reason.ts';
import { verdictReason } from '#debate/tally/rules/verdict-words.ts';

const lean: Grounds = {
  word: 'slight',
  leader: 'essay',
  people: 12,
  sources: 12,
  low: 56,
  high: 99,
  checked: { essay: 2, challengers: 0 },
  pot: { essay: 120, challengers: 0.1 },
  leftOut: { essay: 'person', challengers: 'nobody' },
};
const POT = 'pot 46 of 100 without its strongest person';
const SHARE = 'the leading side may have no more than 55 of 100';
const CHECKS = '1 of 2 sources checked by the other camp or a moderator';
const poor = { essay: 46.9, challengers: 0.1 };
const one = { essay: 1, challengers: 0 };

/** The same lean of the other camp. */
function turned({ low, high, checked, pot, leftOut }: Grounds): Grounds {
  const swap = <T>(both: Readonly<Record<'essay' | 'challengers', T>>) => ({
    essay: both.challengers,
    challengers: both.essay,
  });
  const sides = { checked: swap(checked), pot: swap(pot), leftOut: swap(leftOut) };
  return { ...lean, ...sides, leader: 'challengers', low: 100 - high, high: 100 - low };
}

describe('the pot of an open word', () => {
  it.each([
    [0.04, 'below 0.1'],
    [0.3, '0.3'],
    [0.39, '0.3'],
    [1, '1'],
    [9.99, '9.9'],
    [19.999, '19'],
  ])('of %d reads %s: cut, and never as nothing', (pot, words) => {
    const open: Grounds = { ...lean, word: 'open', pot: { essay: pot, challengers: 0 } };
    expect(verdictReason(open, 'claim', 8)).toMatch(`pot ${words} of 20`);
  });
});

describe('what a lean lacks to be clear', () => {
  it.each<[string, Partial<Grounds>, string[]]>([
    ['its pot', { pot: poor }, [POT]],
    ['its share', { low: 55 }, [SHARE]],
    ['its checks', { checked: one }, [CHECKS]],
    ['all three', { pot: poor, low: 55, checked: one }, [POT, SHARE, CHECKS]],
  ])('is %s, told alike of both camps; the first is the reason of the word', (_, rest, lacks) => {
    for (const grounds of [{ ...lean, ...rest }, turned({ ...lean, ...rest })]) {
      expect(clearLacks(grounds, 8)).toEqual(lacks);
      expect(verdictReason(grounds, 'claim', 8)).toBe(lacks[0]);
    }
  });

  it('grows with the claims of the debate, as the pot of a clear lead does', () => {
    expect(clearLacks(lean, 8)).toEqual([]);
    expect(clearLacks(lean, 20)).toEqual(['pot 120 of 200 without its strongest person']);
  });
});
