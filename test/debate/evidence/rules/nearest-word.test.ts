import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord, slipsBetween } from '#debate/evidence/rules/nearest-word.ts';
import { cases } from '../../../support/cases.ts';

describe('slipsBetween', () => {
  it.each([
    ['medical', 'medical', 0],
    ['medcial', 'medical', 1],
    ['medica', 'medical', 1],
    ['mmedical', 'medical', 1],
    ['nedicel', 'medical', 2],
    ['', 'abc', 3],
    ['ab', 'ba', 1],
  ])('counts from %j to %j %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
  });

  it('is the same both ways, and none between a word and itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, other)).toBe(slipsBetween(other, one));
        expect(slipsBetween(one, one)).toBe(0);
      }),
      cases(200),
    );
  });
});

describe('nearestWord', () => {
  const known = ['medical', 'medicine', 'model', 'icelandic', 'gpt', 'ai'];

  it('finds what was meant, with at most one slip for every three letters', () => {
    expect(nearestWord('Medcial', known)).toBe('medical');
    expect(nearestWord('modle', known)).toBe('model');
    expect(nearestWord('gtp', known)).toBe('gpt');
    expect(nearestWord('zzyzx', known)).toBeUndefined();
    expect(nearestWord('ia', known)).toBeUndefined();
  });

  it('prefers one that begins alike, then the first in the alphabet, whatever the order', () => {
    for (const words of [
      ['cart', 'part', 'port'],
      ['port', 'part', 'cart'],
    ]) {
      expect(nearestWord('pirt', words)).toBe('part');
      expect(nearestWord('cirt', words)).toBe('cart');
    }
  });
});
