import { describe, expect, test } from 'vitest';
import {
  type Block,
  type Inline,
  parseMarkdown,
} from '../../src/sandbox/page/markdown/markdown.js';

/** The runs of a source that is one paragraph. */
function runs(source: string): Inline[] {
  const [block, ...more] = parseMarkdown(source);
  expect(more).toEqual([]);
  return block?.type === 'paragraph' ? block.children : [];
}

const plain = (text: string): Inline => ({ type: 'text', text });
const paragraph = (text: string): Block => ({ type: 'paragraph', children: [plain(text)] });

describe('runs', () => {
  test.each([
    ['**a**', 'strong'],
    ['*a*', 'emphasis'],
    ['_a_', 'emphasis'],
    ['__a__', 'underline'],
    ['~~a~~', 'strike'],
    ['||a||', 'spoiler'],
  ])('%s is %s', (source, type) => {
    expect(runs(source)).toEqual([{ type, children: [plain('a')] }]);
  });

  test.each([
    ['\\*\\*a\\*\\*', '**a**'],
    ['\\<@1\\> \\`x\\` \\[a\\]\\(https\\://b\\)', '<@1> `x` [a](https://b)'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['**open', '**open'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['<script>', '<script>'],
    ['\\> \\# \\-', '> # -'],
  ])('%s stays plain text', (source, text) => {
    expect(runs(source)).toEqual([plain(text)]);
  });

  test('marks nest, and code keeps what looks like a mark', () => {
    expect(runs('**a *b* `*c*`**')).toEqual([
      {
        type: 'strong',
        children: [
          plain('a '),
          { type: 'emphasis', children: [plain('b')] },
          plain(' '),
          { type: 'code', text: '*c*' },
        ],
      },
    ]);
  });

  test('a bare link ends before the punctuation of its sentence', () => {
    expect(runs('See https://a.example/b_c(1), and (https://d.example).')).toEqual([
      plain('See '),
      { type: 'link', href: 'https://a.example/b_c(1)' },
      plain(', and ('),
      { type: 'link', href: 'https://d.example' },
      plain(').'),
    ]);
  });

  test('a link may have a label, as in [#12](…)', () => {
    expect(runs('[#12](https://discord.com/channels/1/2/3)')).toEqual([
      { type: 'link', href: 'https://discord.com/channels/1/2/3', children: [plain('#12')] },
    ]);
  });

  test('timestamps and mentions are read', () => {
    expect(runs('<t:60:R><t:-5><@1><@&2><#3></debate setup:4><:yes:5>')).toEqual([
      { type: 'time', seconds: 60, style: 'R' },
      { type: 'time', seconds: -5, style: 'f' },
      { type: 'user', id: '1' },
      { type: 'role', id: '2' },
      { type: 'channel', id: '3' },
      { type: 'command', name: 'debate setup', id: '4' },
      { type: 'emoji', name: 'yes' },
    ]);
  });
});

describe('blocks', () => {
  test('headings, subtext and paragraphs each have their line', () => {
    expect(parseMarkdown('## a\n-# b\nc\n\nd\n#e')).toEqual([
      { type: 'heading', level: 2, children: [plain('a')] },
      { type: 'subtext', children: [plain('b')] },
      paragraph('c'),
      { type: 'paragraph', children: [plain('d'), { type: 'break' }, plain('#e')] },
    ]);
  });

  test('lists nest by their indentation and number from their first item', () => {
    const item = (text: string, lists: Block[] = []) => ({ children: [plain(text)], lists });
    expect(parseMarkdown('- a\n  - b\n- c\n3. d\n4. e')).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          item('a', [{ type: 'list', ordered: false, start: 1, items: [item('b')] }]),
          item('c'),
        ],
      },
      { type: 'list', ordered: true, start: 3, items: [item('d'), item('e')] },
    ]);
  });

  test('a quote takes its lines, three signs take the rest', () => {
    expect(parseMarkdown('> a\n> - b\nc')).toEqual([
      {
        type: 'quote',
        children: [
          paragraph('a'),
          {
            type: 'list',
            ordered: false,
            start: 1,
            items: [{ children: [plain('b')], lists: [] }],
          },
        ],
      },
      paragraph('c'),
    ]);
    expect(parseMarkdown('>>> a\n\nb')).toEqual([
      { type: 'quote', children: [paragraph('a'), paragraph('b')] },
    ]);
  });

  test('a code block keeps its lines and loses its language', () => {
    expect(parseMarkdown('before\n```js\n# a\n  **b**\n```\nafter')).toEqual([
      paragraph('before'),
      { type: 'codeblock', text: '# a\n  **b**' },
      paragraph('after'),
    ]);
  });

  test('an escaped or unclosed fence is text', () => {
    expect(parseMarkdown('\\`\\`\\`a')).toEqual([paragraph('```a')]);
    expect(parseMarkdown('```a')).toEqual([paragraph('```a')]);
  });
});

test.each([
  ['stars', '*'.repeat(4_000)],
  ['alternating marks', '*_~~||**__`['.repeat(330)],
  ['nested quotes', '> '.repeat(2_000)],
  ['nested lists', Array.from({ length: 80 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n')],
  ['brackets', '['.repeat(2_000) + '](https://a.example'.repeat(110)],
  ['fences', '```a'.repeat(1_000)],
])('a message full of %s is read within half a second', (_, source) => {
  const began = performance.now();
  parseMarkdown(source);
  expect(performance.now() - began).toBeLessThan(500);
});
