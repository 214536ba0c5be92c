/**
 * Spelling variants within a script: with or without them, a text says the same. Everything here
 * works on decomposed text (NFD).
 */

/**
 * Marks above and below letters: accents, Arabic and Hebrew vowel signs, hamza on its letters,
 * Syriac points, the dot that turns one Indic language's letter into another's.
 */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1\u08e3-\u08ff\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u1c37]/gu;
/** Tatweel only stretches a word. */
const STRETCH = /\u0640/g;

/**
 * Letters that a script has in two forms, or that neighbouring keyboards substitute for each other.
 */
const SAME: readonly (readonly [letters: string, as: string])[] = [
  // Arabic and Persian: alef, yeh, kaf, heh, waw.
  ['\u0671\u0672\u0673\u0675', '\u0627'],
  ['\u0649\u064a\u06d2\u06cd\u06d0', '\u06cc'],
  ['\u0643\u06aa', '\u06a9'],
  ['\u0629\u06c0\u06c1\u06c3\u06be\u06d5', '\u0647'],
  ['\u06c4\u06c6\u06c7\u06cb', '\u0648'],
  // Final forms of Hebrew letters, and the ligatures of Yiddish.
  ['\u05da', '\u05db'],
  ['\u05dd', '\u05de'],
  ['\u05df', '\u05e0'],
  ['\u05e3', '\u05e4'],
  ['\u05e5', '\u05e6'],
  ['\u05f0', '\u05d5\u05d5'],
  ['\u05f1', '\u05d5\u05d9'],
  ['\u05f2', '\u05d9\u05d9'],
  // Greek final sigma; Ukrainian ghe with upturn.
  ['\u03c2', '\u03c3'],
  ['\u0491', '\u0433'],
  // Bengali and Malayalam letters that older texts write with a virama; Assamese ra.
  ['\u09ce', '\u09a4\u09cd'],
  ['\u0d7a', '\u0d23\u0d4d'],
  ['\u0d7b', '\u0d28\u0d4d'],
  ['\u0d7c', '\u0d30\u0d4d'],
  ['\u0d7d', '\u0d32\u0d4d'],
  ['\u0d7e', '\u0d33\u0d4d'],
  ['\u0d7f', '\u0d15\u0d4d'],
  ['\u09f0', '\u09b0'],
  // The nasal signs of Indic scripts, which are interchangeable.
  ['\u0901', '\u0902'],
  ['\u0981', '\u0982'],
  ['\u0a01', '\u0a02'],
  ['\u0a81', '\u0a82'],
];
const TWINS = new Map(
  SAME.flatMap(([letters, as]) => [...letters].map((one) => [one, as] as const)),
);
const TWIN = new RegExp([...TWINS.keys()].join('|'), 'gu');

/** Decomposed text with spelling variants replaced by one form. */
export function foldScripts(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(STRETCH, '')
    .replace(TWIN, (letter) => TWINS.get(letter) ?? '');
}

/** Text with every script's decimal digits as ASCII digits, and Arabic number signs as well. */
export function asciiDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/(?<=\d)\u066b(?=\d)/g, '.')
    .replace(/(?<=\d)\u066c(?=\d)/g, ',')
    .replaceAll('\u066a', '%');
}

/** In every script decimal digits come in runs of ten, starting with zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
