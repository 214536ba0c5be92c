import { plainDecimal, writesDecimalComma } from './decimal-sign.ts';
import { hanNumbers } from './han-numbers.ts';
import { spelledNumbers } from './spelled.ts';
import { SCALES } from './spelled-words.ts';
import { fraction, times } from './value.ts';
import { plainNumberText } from './written.ts';

/** What a number counts, by the sign or word after it. */
export type Unit = 'percent' | 'points' | 'times' | 'bare';

export type ReadNumber = {
  /** A plain decimal such as 28.8, -3 or 5000, or a fraction in lowest terms. */
  readonly value: string;
  readonly unit: Unit;
  /** Whether it is part of a name, as the 4 of GPT-4: it supports only other names. */
  readonly named: boolean;
  /** Where it begins and ends in `plain`. */
  readonly at: number;
  readonly end: number;
};

export type ReadNumbers = { readonly plain: string; readonly numbers: readonly ReadNumber[] };

// Begins with a letter and holds its digits: GPT-4o, AstroSage-8B, o3.
const LETTER = '(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])\\p{L})';
const NAME = new RegExp(
  `(?<!${LETTER}|[\\p{N}.])(?=(?:${LETTER}|[\\p{N}.-])*\\p{N})${LETTER}(?:${LETTER}|\\p{N})*(?:[-.](?:${LETTER}|\\p{N})+)*(?!${LETTER}|\\p{N})`,
  'gu',
);
const GAP = '[\\u0020\\u00a0\\u2009\\u202f]';
const scaleNames = [...SCALES.keys()].sort((a, b) => b.length - a.length);
// After a space a letter is a unit, as in 3.1 t (tonnes): 7B is a size, 7 b is not.
const isLetter = (name: string) => /^[a-z]$/u.test(name);
const WORD_SCALES = scaleNames.filter((name) => !isLetter(name)).join('|');
const LETTER_SCALES = scaleNames.filter(isLetter).join('|');
const SCALE = `(?:(?:${GAP}|-)?(?<scale>${WORD_SCALES})|-?(?<letter>${LETTER_SCALES}))`;
const NUMBER = new RegExp(
  [
    `(?<sign>(?<=^|[\\s(\\[:=])(?<![\\d%]\\s)[-–](?=\\d))?`,
    `(?<core>[1-9]\\d{0,2}(?:${GAP}\\d{3})+(?![\\d.,]*\\d)|\\d+(?:[.,·'’]\\d+)*)`,
    '(?:(?:&|\\s(?=\\d+/\\d))(?<over>\\d+)/(?<under>\\d+)|/(?<part>\\d+)(?![\\d/]))?',
    `(?:e(?<e>[+-]?\\d+)|(?:\\s?[x×*·]\\s?10)\\^(?<ten>-?\\d+)|\\^(?<power>-?\\d+))?`,
    `(?:${SCALE}(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]))?`,
  ].join(''),
  'giu',
);

/** Reads the numbers of a text in their order, in digits of any script or in words. */
export function readNumbers(text: string): ReadNumbers {
  const plain = plainNumberText(text);
  const comma = writesDecimalComma(plain);
  const names = [...plain.matchAll(NAME)].map(({ 0: name, index }) => ({
    name,
    at: index,
    end: index + name.length,
  }));
  const rest = names.reduce(
    (left, { at, end }) => left.slice(0, at) + ' '.repeat(end - at) + left.slice(end),
    plain,
  );
  const written = [...rest.matchAll(NUMBER)].flatMap((match) => writtenNumbers(match, comma));
  const spelled = [...spelledNumbers(rest), ...hanNumbers(rest)];
  const free = [...written, ...spelled].map((one) => ({
    ...one,
    unit: unitBehind(plain.slice(one.end)),
    named: false,
  }));
  const numbers = [...free, ...names.flatMap(numbersInName)];
  return { plain, numbers: numbers.sort((a, b) => a.at - b.at) };
}

type Placed = { readonly value: string; readonly at: number; readonly end: number };

function writtenNumbers(match: RegExpExecArray, comma: boolean): Placed[] {
  const {
    sign,
    core = '',
    over,
    under,
    part,
    e,
    ten,
    power,
    scale: word,
    letter,
  } = match.groups ?? {};
  const place = { at: match.index, end: match.index + match[0].length };
  const scale = SCALES.get((word ?? letter ?? '').toLowerCase()) ?? 1;
  const decimal = plainDecimal(core, comma);
  const signed = (value: string) => ({ ...place, value: sign === undefined ? value : `-${value}` });
  if (over !== undefined) return [signed(fraction(Number(over), Number(under), Number(decimal)))];
  if (part !== undefined && Number(part) > 0) {
    // "28/42" may be a share or a result: of large ones both numbers count as well.
    const parts =
      Number(part) > 12
        ? [
            { ...place, value: decimal },
            { ...place, value: part },
          ]
        : [];
    return [signed(fraction(Number(decimal), Number(part))), ...parts];
  }
  if (power !== undefined) return [signed(String(Number(decimal) ** Number(power)))];
  return [signed(times(decimal, 10 ** Number(e ?? ten ?? 0) * scale))];
}

/** The digits of a name support names; "AstroSage-8B" also states a size. */
function numbersInName({ name, at, end }: { name: string; at: number; end: number }): ReadNumber[] {
  const of = { at, end, unit: 'bare' } as const;
  const digits = (name.match(/\d+(?:[.,]\d+)*/g) ?? []).map((digit) => ({
    ...of,
    named: true,
    value: plainDecimal(digit, false),
  }));
  const [, size, sign = ''] = /-(\d+(?:\.\d+)?)([bm])$/iu.exec(name) ?? [];
  if (size === undefined) return digits;
  const value = times(size, SCALES.get(sign.toLowerCase()) ?? 1);
  return [...digits, { ...of, named: false, value }];
}

/** In "17 to 33 %" and in "3 or 4 points" the unit is that of both numbers. */
const RANGE = /^\s?(?:to|bis|–|-|or|and|bzw\.|a|à|до)\s?-?\d+(?:[.,]\d+)*/iu;

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  [
    'percent',
    /^[\s-]?(?:%|percent(?!age point)|per cent|prozent(?!punkt)|por ciento|pour cent|процент)/iu,
  ],
  [
    'points',
    /^[\s-]?(?:percentage[\s-])?(?:points?|prozentpunkte?|punkte?n?|puntos?|пункт\p{L}*)(?!\p{L})/iu,
  ],
  ['times', /^(?:[\s-]?(?:times|fold|mal|fach|veces|fois|раз\p{L}?)|x)(?!\p{L})/iu],
];

function unitBehind(after: string): Unit {
  const rest = after.replace(RANGE, '');
  return UNITS.find(([, pattern]) => pattern.test(rest))?.[0] ?? 'bare';
}
