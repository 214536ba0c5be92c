import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn, readQuery, searchWords } from '#debate/evidence/search-words.ts';
import { customId, parseCustomId } from '#discord/parts/custom-id.ts';

function refusal(typed: string): string {
  try {
    return `took ${readQuery(typed)}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
}

describe('a query', () => {
  it('has at most 60 characters', () => {
    expect(readQuery('a'.repeat(60))).toHaveLength(60);
    expect(refusal('a'.repeat(61))).toMatch(
      /^QueryTooLongError: That search has 61 characters; at most 60 fit\./,
    );
  });

  it.each(['', ' ', '?!', ':::', '“…”', '\u200b\u200d', '😀'])(
    'needs a word: %j has none',
    (typed) => {
      expect(refusal(typed)).toMatch(/^EmptyQueryError: That has no word or number/);
    },
  );

  it('is one line without colons', () => {
    expect(readQuery(' https://arxiv.org:\n2107 ')).toBe('https //arxiv.org 2107');
  });

  it('is taken apart into words of letters and digits', () => {
    const words = searchWords('GPT-4 & o’Neil 漢字 ẽ 86.5 %').map(({ text }) => text);
    expect(words).toEqual(['GPT', '4', 'o', 'Neil', '漢字', 'ẽ', '86', '5']);
  });

  it('may be unfinished at the end of what was typed without a space, nowhere else', () => {
    expect(searchWords('a 漢字 arxiv.org/abs/2107 tr')).toEqual([
      { text: 'a', isWhole: true },
      { text: '漢字', isWhole: false },
      { text: 'arxiv', isWhole: true },
      { text: 'org', isWhole: true },
      { text: 'abs', isWhole: true },
      { text: '2107', isWhole: false },
      { text: 'tr', isWhole: false },
    ]);
  });

  it('names an item with # and digits only', () => {
    expect(numberIn(' #12 ')).toBe(12);
    for (const typed of ['12', '#12a', '#', '#1234567890']) expect(numberIn(typed)).toBeNull();
  });

  it('comes back whole from the custom_id of any page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (typed) => {
        let query: string;
        try {
          query = readQuery(typed);
        } catch {
          return;
        }
        const id = customId('evidence:find', 'z'.repeat(12), 20, 'c', 'm', 39, query);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(id).args).toEqual(['20', 'c', 'm', '39', query]);
        expect(readQuery(query)).toBe(query);
      }),
    );
  });
});
