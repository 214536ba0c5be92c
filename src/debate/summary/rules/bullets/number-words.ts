const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES = ['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'] as const;
const SHARES = [
  'half',
  'halves',
  'halved',
  'third',
  'thirds',
  'quarter',
  'quarters',
  'twice',
  'thrice',
  'double',
  'doubles',
  'doubled',
  'triple',
  'tripled',
  'tenfold',
  'twofold',
  'threefold',
] as const;

// Items may be in other languages than the sentence about them.
const ABROAD = [
  'drei vier fünf sechs sieben acht neun zehn',
  'tres cuatro cinco seis siete ocho nueve diez',
  'trois quatre cinq six sept huit neuf dix',
  'три четыре пять шесть семь восемь девять десять',
].map((words) => words.split(' '));

const VALUES = new Map<string, string>([
  ...ABROAD.flatMap((words) => words.map((word, at): [string, string] => [word, String(at + 3)])),
  ...UNITS.map((word, value): [string, string] => [word, String(value)]),
  ...Object.entries(TENS).map(([word, value]): [string, string] => [word, String(value)]),
]);
const TOLD = new Set<string>([...SCALES, ...SCALES.map((word) => `${word}s`), ...SHARES]);

/** Words that count nothing: "one of them", "the two models", "at zero". */
const FREE = new Set(['zero', 'one', 'two']);

/**
 * What a text says in words of number, English ones and a few of other languages: values as digits ("seven" is 7, "twenty-five" 25)
 * and words that stand for themselves (half, twice, million), in the singular. One and two are
 * left out, since they mostly point and do not count.
 */
export function numberWords(text: string): { readonly values: string[]; readonly words: string[] } {
  const values: string[] = [];
  const words: string[] = [];
  const found = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu) ?? [];
  for (const token of found) {
    const [first = '', second = ''] = token.split('-');
    const ten = TENS[first] ?? (first === 'twenty' ? 20 : undefined);
    const unit = UNITS.indexOf(second);
    if (ten !== undefined && unit > 0) values.push(String(ten + unit));
    else for (const part of [first, second]) add(part, values, words);
  }
  return { values, words };
}

function add(word: string, values: string[], words: string[]): void {
  const value = VALUES.get(word);
  if (value !== undefined && !FREE.has(word)) values.push(value);
  if (TOLD.has(word)) words.push(word.replace(/^halve[sd]$/, 'half').replace(/[sd]$/, ''));
}
