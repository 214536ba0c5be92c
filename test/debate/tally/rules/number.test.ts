import { describe, expect, it } from 'vitest';
import { sharesOf } from '#debate/tally/rules/number.ts';

describe('the number', () => {
  it.each([
    [0, 0, 50],
    [167, 18, 74],
    [60, 12, 63],
    [1, 0, 50],
    [2, 0, 51],
    [100_000, 0, 100],
    [40, 40, 50],
  ])('of %i points against %i is %i', (essay, challengers, number) => {
    expect(sharesOf({ essay, challengers })).toEqual({ essay: number, challengers: 100 - number });
    expect(sharesOf({ essay: challengers, challengers: essay }).challengers).toBe(number);
  });
});
