import { foldLookalikes } from '#debate/clusters/rules/normalise.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { segmentsOf } from './segments.ts';

/**
 * The ways in which somebody might decode a text, all folded: as it is, look-alike letters
 * replaced, digits replaced by letters, reversed, rotated (ROT13), and the contents of its encoded
 * passages. Quotations inside a sentence are left out of all but the decoded readings, since
 * whoever quotes an order is discussing it.
 */
export function readingsOf(text: string): readonly string[] {
  const plain = foldForOrders(withoutQuotations(text));
  const all = [
    plain,
    foldLookalikes(plain),
    plain.replace(/[\p{L}\d@$!|]+/gu, fromLeet),
    [...plain].reverse().join(''),
    plain.replace(/[a-z]/g, rotate),
    ...decoded(text).map(foldForOrders),
  ];
  return [...new Set(all)];
}

/** Each sentence on its own, folded, so that text before an order does not hide it. */
export function sentenceReadings(text: string): readonly string[] {
  return segmentsOf(withoutQuotations(text)).flatMap((sentence) => {
    const plain = foldForOrders(sentence).trim();
    return [plain, foldLookalikes(plain)];
  });
}

/** Runs of spaced-out letters, joined into one string: i g n o r e. */
export function squeezedRuns(text: string): readonly string[] {
  const runs = foldForOrders(text).match(/(?:\p{L}[ .·_*|/-]+){9,}\p{L}/gu) ?? [];
  const isApart = (run: string) => !/\p{L}{2}/u.test(run);
  return runs.filter(isApart).map((run) => run.replace(/\P{L}/gu, ''));
}

/** Lower case, compatible forms, Latin letters without accents; punctuation stays. */
function foldForOrders(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}\ufe0f?|[\u0334-\u0338]/gu, (sign) =>
      sign < '\u0339' ? '' : ' ',
    )
    .replaceAll('ß', 'ss')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[’‘ʼ´]/g, "'")
    .replace(/[^\S\n]+/g, ' ');
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

/**
 * A word in which digits and signs replace letters, such as "1gn0r3"; numbers and plain words stay.
 */
function fromLeet(word: string): string {
  if (!/\p{L}[013457@$!|]|[013457@$!|]\p{L}/u.test(word)) return word;
  return word.replace(/[013457@$!|]/g, (sign) => LEET[sign] ?? sign);
}

function rotate(letter: string): string {
  return String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97);
}

const PAIRS = [
  /“[^“”\n]{1,240}”/gu,
  /„[^„“”\n]{1,240}[“”]/gu,
  /«[^«»\n]{1,240}»/gu,
  /「[^「」\n]{1,240}」/gu,
  /"[^"\n]{1,240}"/gu,
  /`[^`\n]{1,240}`/gu,
  /(?<![\p{L}\p{N}])['‘][^'‘’\n]{3,240}['’](?![\p{L}\p{N}])/gu,
];

/** Removes quotations that are part of a sentence of the writer's own. */
function withoutQuotations(text: string): string {
  let rest = text;
  for (const pair of PAIRS) {
    rest = rest.replace(pair, (found, at: number, whole: string) => {
      const before = whole.slice(0, at).trimEnd();
      const after = whole.slice(at + found.length);
      const isPart = /[\p{L}\p{N},:(]$/u.test(before) || /^\s*[\p{Ll}\p{Lo}]/u.test(after);
      const ownWords = `${before} ${after}`.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      const isSpoken = isPart && (ownWords >= 6 || /\p{Lo}{6}/u.test(before + after));
      return isSpoken ? ' § ' : found;
    });
  }
  return rest;
}

/**
 * The contents of passages in base64, hexadecimal, binary, decimal bytes, percent signs or escapes:
 * escapes are decoded within the text, the others on their own.
 */
function decoded(text: string): string[] {
  const found: string[] = [];
  const add = (bytes: Buffer) => {
    const words = bytes.toString('utf8');
    if (!words.includes('\ufffd') && /\p{L}{3}/u.test(words)) found.push(cleanCharacters(words));
  };
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)) add(Buffer.from(run, 'base64'));
  for (const [run] of text.matchAll(/(?:\b|0x|\\x)(?:[0-9a-f]{2}[\s:,]?(?:0x|\\x)?){16,}/gi)) {
    add(Buffer.from(run.replace(/0x|\\x|[\s:,]/gi, ''), 'hex'));
  }
  for (const [run] of text.matchAll(/(?:[01]{8}[ ,]?){12,}/g)) {
    add(Buffer.from((run.match(/[01]{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))));
  }
  for (const [run] of text.matchAll(/(?:\b\d{2,3}[ ,;]+){15,}\d{2,3}\b/g)) {
    add(Buffer.from((run.match(/\d+/g) ?? []).map(Number).filter((code) => code < 256)));
  }
  const plain = unescapedText(text);
  if (plain !== text) found.push(cleanCharacters(plain));
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Percent signs, entities and \\u escapes as the characters they stand for. */
function unescapedText(text: string): string {
  const character = (code: string, base: number) => {
    const point = Number.parseInt(code, base);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  };
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const words = Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
      return words.includes('\ufffd') ? run : words;
    })
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(code, 16))
    .replace(/&#(\d{1,7});/g, (_, code: string) => character(code, 10))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) => character(code, 16));
}
