import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { cutEscaped, escapeLine, escapeText, excerpt, quote } from '#discord/parts/escape.ts';
import { fitTexts } from '#discord/parts/fit.ts';
import {
  type Block,
  type Inline,
  parseMarkdown,
} from '../../../src/sandbox/page/markdown/markdown.js';
import { cases } from '../../support/cases.ts';

/** What a reader of inline runs sees; anything but text and breaks is an error of the escaping. */
function plainInline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if (node.type === 'text') return node.text;
      throw new Error(`formatted: ${JSON.stringify(node)}`);
    })
    .join('');
}

function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return plainInline(block.children);
      throw new Error(`a block of its own: ${JSON.stringify(block)}`);
    })
    .join('\n');
}

/** As a page shows it: empty lines only set paragraphs apart. */
const seen = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

const shown = (escaped: string) => plainBlocks(parseMarkdown(escaped));

const signs = [
  ...'*_~|`<>[]()@#-+.:/\\!"& \n',
  '```',
  '1. ',
  '12) ',
  '-# ',
  '### ',
  '>>> ',
  '> ',
  '- ',
  '* ',
  '**',
  '__',
  '||',
  '~~',
  '@everyone',
  '@here',
  '<@1234567890123456789>',
  '<@&1234567890123456789>',
  '<#1234567890123456789>',
  '<t:1700000000:R>',
  '<:name:1234567890123456789>',
  '<id:guide>',
  '</poll:1234567890123456789>',
  '<https://example.org>',
  'https://example.org/a_b_c',
  'http://example.org/*x*',
  'HTTPS://example.org',
  'steam://run',
  '[masked](https://example.org)',
  'discord.gg/abc',
  'word',
  ' ',
  '\n\n',
  '😀',
  '漢字',
];

/** Texts as they are stored: cleaned, of any words and every sign that means something. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...signs) },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    {
      maxLength: 25,
    },
  )
  .map((pieces) => cleanCharacters(pieces.join('')));

const runs = cases(1500);

describe('escapeText', () => {
  it.each(signs.map((sign) => [JSON.stringify(sign), sign] as const))(
    'shows %s as it is written',
    (_, sign) => {
      for (const text of [sign, `a ${sign} b`, `${sign}a${sign}`, `a\n${sign}b`, `  ${sign} b`]) {
        expect(seen(shown(escapeText(text)))).toBe(seen(text));
      }
    },
  );

  it('shows any text as it is written, with nothing in it but text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(seen(shown(escapeText(text)))).toBe(seen(text));
      }),
      runs,
    );
  });

  it('adds nothing to ordinary sentences', () => {
    const text = 'A model of 2023, tuned for law (at 7B), beats the general one: 71.2 % vs. 68 %!';
    expect(escapeText(text)).toBe(text);
  });

  it('at most doubles a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeText(text).length).toBeLessThanOrEqual(2 * text.length);
      }),
      runs,
    );
  });
});

describe('escapeLine', () => {
  it('makes one line of any text, also in the middle of another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = escapeLine(text);
        expect(line).not.toMatch(/[\n\r]/);
        expect(seen(shown(`#12 ${line}`.trim()))).toBe(
          `#12 ${text.replace(/\s+/g, ' ').trim()}`.trim(),
        );
      }),
      runs,
    );
  });
});

describe('a cut', () => {
  const most = fc.integer({ min: 1, max: 60 });

  it('is never longer than it may be, and leaves no half of anything', () => {
    fc.assert(
      fc.property(anyText, most, (text, length) => {
        const kept = excerpt(text, length);
        expect(kept.length).toBeLessThanOrEqual(length);
        expect(kept.isWellFormed()).toBe(true);
        const whole = text.replace(/\s+/g, ' ').trim();
        const read = plainBlocks(parseMarkdown(`x${kept}`)).slice(1);
        if (read !== whole) expect(read).toMatch(/…$/);
        expect(`${whole}…`.startsWith(read.replace(/…$/, ''))).toBe(true);
      }),
      runs,
    );
  });

  it('leaves what fits as it is', () => {
    expect(cutEscaped('a\\*b', 4)).toBe('a\\*b');
    expect(cutEscaped('a\\*b', 3)).toBe('a…');
    expect(cutEscaped('a\\\\b', 4)).toBe('a\\\\b');
    expect(cutEscaped('a\\\\bc', 4)).toBe('a\\\\…');
    expect(cutEscaped('a😀b', 3)).toBe('a…');
  });
});

describe('quote', () => {
  it('is one block quote of the whole text, within its length', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 400 }), (text, most) => {
        const quoted = quote(text, most);
        expect(quoted.length).toBeLessThanOrEqual(most);
        const blocks = parseMarkdown(quoted);
        const [block] = blocks;
        if (block?.type !== 'quote') throw new Error(`no quote: ${JSON.stringify(blocks)}`);
        expect(blocks).toHaveLength(1);
        const read = seen(plainBlocks(block.children));
        if (!quoted.endsWith('…')) expect(read).toBe(seen(text));
      }),
      runs,
    );
  });

  it('keeps a link from going further than its own words', () => {
    expect(quote('a\n> b\n@everyone', 100)).toBe('> a\n> \\> b\n> \\@everyone');
  });
});

describe('fitTexts', () => {
  const texts = fc.array(fc.string({ maxLength: 300 }), { maxLength: 12 });

  it('keeps the sum within the limit, and every text whole where all fit', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 900 }), (all, most) => {
        const fitted = fitTexts(all, most);
        const sum = (of: readonly string[]) => of.join('').length;
        expect(sum(fitted)).toBeLessThanOrEqual(Math.max(most, 0));
        if (sum(all) <= most) expect(fitted).toEqual(all);
      }),
      runs,
    );
  });

  it('cuts the longest only', () => {
    expect(fitTexts(['short', 'l'.repeat(30), 'also short'], 30)).toEqual([
      'short',
      `${'l'.repeat(14)}…`,
      'also short',
    ]);
  });
});
