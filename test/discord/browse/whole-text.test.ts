import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPages, wholeTextView } from '#discord/browse/whole-text-view.ts';
import { LIMITS } from '#discord/parts/components.ts';
import { escapeText } from '#discord/parts/escape.ts';
import { wordsOf } from '../../commands/screen.ts';
import { cases } from '../../support/cases.ts';
import { fills } from '../views/fills.ts';
import { largestView } from '../views/largest.ts';

/** As many code points as a text may have. */
const MOST = 2_000;

describe('a text in pages', () => {
  it('is the same text once they are joined, and each page fits into a message', () => {
    const unit = fc.constantFrom('*', '\\', ' ', '\n', '\n+', '1. ', '😀', '漢', 'word ', '://');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 40, maxLength: MOST, size: 'max' }), (units) => {
        const words = [...units.join('')].slice(0, MOST).join('');
        const pages = textPages(words);
        expect(pages.join('')).toBe(words);
        const view = { ...largestView(() => words), mine: false };
        for (const page of pages.keys()) {
          expect(wordsOf(wholeTextView('debate', view, page)).length).toBeLessThan(LIMITS.text);
        }
      }),
      cases(30),
    );
  });

  it.each(fills)('ends in its last word, filled with %s', (_, fill) => {
    const text = `${fill(MOST - 10)} last word`;
    const view = { ...largestView(fill, { text }), mine: false };
    const pages = textPages(text);
    const shown = pages.map((_page, at) => wordsOf(wholeTextView('debate', view, at)));
    expect(shown.join('\n').trimEnd().endsWith(escapeText('last word'))).toBe(true);
    expect(shown.join('')).not.toContain('…');
  });
});
