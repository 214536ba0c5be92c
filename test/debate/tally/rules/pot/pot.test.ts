import { describe, expect, it } from 'vitest';
import { pot } from '#debate/tally/rules/pot/pot.ts';
import { spreadOf } from '#debate/tally/rules/pot/spread.ts';

function potOf(share: number, ...differences: number[]): number {
  return pot(spreadOf(new Map(differences.map((n, at) => [`m${at}`, n]))), share);
}

describe('the pot', () => {
  it('begins with 1, and people without a difference leave it there', () => {
    expect(potOf(50)).toBe(1);
    expect(potOf(50, 0, 0, 0)).toBe(1);
    expect(potOf(7)).toBe(1);
  });

  it('is the mean of three bets, at ¼, ½ and ¾ of a person', () => {
    expect(potOf(50, 60)).toBe((1.25 + 1.5 + 1.75) / 3);
    expect(potOf(50, 30, -60)).toBe((1.125 * 0.75 + 1.25 * 0.5 + 1.375 * 0.25) / 3);
  });

  it('asks more of the essay the greater the share that is to be ruled out', () => {
    expect(potOf(20, 60)).toBe((2 + 3 + 4) / 3);
    expect(potOf(80, 60)).toBeCloseTo((1.0625 + 1.125 + 1.1875) / 3, 12);
  });

  it('reaches 20 with seven full people on one side and none on the other', () => {
    expect(potOf(50, ...Array(6).fill(60))).toBeLessThan(20);
    expect(potOf(50, ...Array(7).fill(60))).toBeGreaterThan(20);
  });

  it('stops at a million, and stays exact where products leave the range of numbers', () => {
    expect(potOf(50, ...Array(3000).fill(60))).toBe(1e6);
    expect(potOf(50, ...Array(3000).fill(-60))).toBe(0);
    const many = [...Array(900).fill(60), ...Array(2700).fill(-48)];
    expect(potOf(1, ...many)).toBe(1e6);
  });
});
