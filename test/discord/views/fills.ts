/** Texts that are hard to show, each repeated to whatever length is asked for. */

const PIECES: Readonly<Record<string, string>> = {
  letters: 'word after word ',
  stars: '*',
  backslashes: '\\',
  underscores: '_',
  brackets: '[a](https://b.c) ',
  angles: '<@&1> <t:0:R> <#2> ',
  backticks: '`',
  mentions: '@everyone @here ',
  headings: '# a - b > c 1. d ',
  emoji: '😀',
  family: '👨‍👩‍👧‍👦',
  chinese: '漢',
  combining: 'ẽ̛̂',
  arabic: 'كلمة ',
  links: 'https://example.org/a_b_c ',
};

/** A text of exactly `length` UTF-16 units; what does not fit at the end is dots. */
export type Fill = (length: number) => string;

/** Claims and terms must differ from each other: `mark` makes a fill's texts its own. */
export function marked(fill: Fill, length: number, mark: number): string {
  const head = String(mark);
  return `${head}${fill(length - head.length)}`;
}

export const fills: readonly (readonly [string, Fill])[] = Object.entries(PIECES).map(
  ([name, piece]) => [name, repeated(piece)] as const,
);

function repeated(piece: string): Fill {
  return (length) => {
    const whole = piece.repeat(Math.floor(length / piece.length));
    return whole.trimEnd().padEnd(length, '.');
  };
}
