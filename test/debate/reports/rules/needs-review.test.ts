import { describe, expect, it } from 'vitest';
import { needsReview } from '#debate/reports/rules/needs-review.ts';

const other = { young: false, ownSide: false };
const own = { young: false, ownSide: true };
const young = { young: true, ownSide: true };

describe('what keeps an item out of quotations', () => {
  it.each([
    ['three, one of them from its own side', [own, other, other], true],
    ['three from its own side', [own, own, own], true],
    ['two', [own, other], false],
    ['any number from the other side', [other, other, other, other, other], false],
    ['any number of new accounts', [young, young, young, young], false],
    ['three of which one is new', [own, other, young], false],
    ['three others and a new one from its own side', [other, other, other, young], false],
    ['none', [], false],
  ])('%s: %s', (_, reports, expected) => {
    expect(needsReview(reports)).toBe(expected);
  });
});
