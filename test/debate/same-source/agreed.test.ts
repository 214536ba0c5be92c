import { describe, expect, it } from 'vitest';
import { isAgreed } from '#debate/same-source/rules/agreed.ts';

const saying = (memberKey: string, highestNumber = 10) => ({ memberKey, highestNumber });
/** Members with sourced evidence on the side of the item, and the number of the first. */
const sourced = new Map([
  ['own', 4],
  ['late', 11],
]);

describe('isAgreed', () => {
  it.each([
    ['nobody', [], false],
    ['one member of the side', [saying('own')], false],
    ['two strangers', [saying('a'), saying('b')], false],
    ['a stranger and one of the side', [saying('a'), saying('own')], true],
    ['one of the side who filed only afterwards', [saying('a'), saying('late')], false],
    ['the author and one of the side', [saying('author'), saying('own')], false],
    ['two of the side', [saying('own'), saying('late', 12)], true],
  ])('takes the word of %s or not', (_, sayings, agreed) => {
    expect(isAgreed(sayings, 'author', sourced)).toBe(agreed);
  });
});
