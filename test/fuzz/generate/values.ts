import type { Chance } from '../../../src/sandbox/demo/chance.ts';

/** Texts that people, clients and attackers send. */
const TEXTS = [
  ...['', ' ', 'a', '-', '0', '1', '-1', '1.5', '1e309', 'NaN', 'null', 'undefined', 'true'],
  ...['\u0000', 'ab\u0000cd', '\ud800', 'x\udfffy', '\u202eabc', '\u200b'.repeat(60)],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__:x:y'],
  ...['@everyone', '<@1>', '<#1>', '```', '||x||', '[a](https://b.example)', '# head', '> q'],
  ...[`';DROP TABLE "Vote";--`, '../../etc/passwd', '%00%ff', '{{x}}', '\\', '"', '\r\n'],
  ...['https://example.org/a', 'http://[::1]/', 'https://user:pw@example.org', 'javascript:1'],
  ...['10.1038/s41586-023-06747-5', 'arXiv:2107.03374', 'doi:', 'https://', 'ftp://example.org'],
  ...['🙂', '🙂'.repeat(25), 'e\u0301'.repeat(30), '٣', '９', 'ﷺ'.repeat(20), '\u0301'.repeat(60)],
  'A model made for contracts answered 81 of 100 questions; the best general one managed 74.',
  'x'.repeat(39),
  'x'.repeat(40),
  'word '.repeat(19).trim(),
  'x'.repeat(100),
];
const LONG_TEXTS = ['x'.repeat(2_000), 'x'.repeat(2_001), '*_~`'.repeat(1_000), 'é '.repeat(1_500)];

const NUMBERS = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 99, 0.5, -0, 1e21, 1e308, 5e-324],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 40, 2 ** 53 - 1, 2 ** 53, 2 ** 63],
];

const IDS = ['0', '1', '18446744073709551615', '18446744073709551616', '-1', 'abc', ''];

/** A text of at most `most` UTF-16 units. */
export function textFor(chance: Chance, most: number): string {
  const isLong = chance.whole(1, 12) === 1;
  return (chance.one(isLong ? LONG_TEXTS : TEXTS) ?? '').slice(0, most);
}

export const numberFor = (chance: Chance): number => chance.one(NUMBERS) ?? 0;

/** Mostly a number like a claim's or an item's; else an edge case. */
export const smallOrOdd = (chance: Chance): number =>
  chance.whole(1, 4) === 1 ? numberFor(chance) : chance.whole(0, 12);

export const idFor = (chance: Chance, real: readonly string[]): string =>
  (chance.whole(1, 3) === 1 ? chance.one(IDS) : chance.one(real)) ?? '1';

/** Anything at all in a place where something else belongs. */
export function anythingFor(chance: Chance): unknown {
  const odd: readonly unknown[] = [
    ...[null, true, false, {}, [], [null], [[]], { a: 1 }, { length: 1e9 }, { toString: null }],
    ...[
      numberFor(chance),
      textFor(chance, 4_000),
      'y'.repeat(50_000),
      JSON.parse('{"__proto__":1}'),
    ],
  ];
  return chance.one(odd);
}
