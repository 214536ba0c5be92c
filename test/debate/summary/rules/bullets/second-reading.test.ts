import { describe, expect, it } from 'vitest';
import { partsFor } from '#debate/summary/rules/bullets/meaning/parts.ts';
import { isVerbatim } from '#debate/summary/rules/bullets/meaning/verbatim.ts';
import { holdNumbers, isVouchedFor } from '#debate/summary/rules/bullets/second-reading.ts';

const ITEM =
  'On 40 tasks of LexBench JuraNet was right in 71 % of cases, against 64 % for GPT-9. It is small.';
const OTHER = 'In 2025 KodeNet solved 12 of 30 problems, and its makers say so themselves.';

describe('the words that a second reader copies', () => {
  const sentence = 'JuraNet was right in 71 % of cases.';
  it('vouch for a sentence if they are in the item, whatever their spelling', () => {
    expect(isVouchedFor(sentence, ITEM, 'juranet was right in 71% of cases')).toBe(true);
    expect(isVouchedFor(sentence, ITEM, 'JuraNet was right in 72 % of cases')).toBe(false);
    expect(isVouchedFor(sentence, ITEM, 'It is small.')).toBe(false);
    expect(isVouchedFor(sentence, ITEM, null)).toBe(false);
    expect(isVouchedFor(sentence, ITEM, ' … ')).toBe(false);
  });

  it('hold all numbers of the sentence, of all items together', () => {
    expect(holdNumbers('71 % and 12 of 30', ['right in 71 % of cases', '12 of 30 problems'])).toBe(
      true,
    );
    expect(holdNumbers('71 % and 13 of 30', ['right in 71 % of cases', '12 of 30 problems'])).toBe(
      false,
    );
  });
});

describe('a sentence about two items', () => {
  it('is told by parts, each of the item that has its names and numbers', () => {
    const text = 'JuraNet was right in 71 % of cases, and KodeNet solved 12 of 30 problems.';
    expect(partsFor(text, [ITEM, OTHER])).toEqual([
      'JuraNet was right in 71 % of cases',
      'and KodeNet solved 12 of 30 problems.',
    ]);
  });

  it('may not tell a number of one of a name of the other, in its next part neither', () => {
    expect(partsFor('JuraNet solved 12 of 30 problems.', [ITEM, OTHER])).toBeUndefined();
    expect(partsFor('JuraNet is small, 12 of 30 problems.', [ITEM, OTHER])).toBeUndefined();
  });
});

describe('words that are only copied', () => {
  it('begin where a sentence of the item begins, and end with a clause', () => {
    expect(isVerbatim('On 40 tasks of LexBench JuraNet was right in 71 % of cases', ITEM)).toBe(
      true,
    );
    expect(isVerbatim('It is small.', ITEM)).toBe(true);
    expect(isVerbatim('On 40 tasks of LexBench JuraNet was right', ITEM)).toBe(false);
    expect(isVerbatim('JuraNet was right in 71 % of cases', ITEM)).toBe(false);
  });
});
