import { wordSet } from '../word-set.ts';

const COMMA_WORDS = wordSet(
  'der die das und ein eine von mit las hat auf bei im den dem ist el los que del una por con en se le les des est une dans sur pour au aux du il lo gli che di per nella het een van voor op jest na dla oraz i w z и в на с по для из',
);
const POINT_WORDS = wordSet(
  'the of and on to at by for with was were is are that which it its as from than a an one against read',
);

/** Numbers that can only be read with a decimal comma, and those only with a decimal point. */
const WITH_COMMA =
  /(?<![\d.,])(?:\d+,\d{1,2}|0,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+\.\d{3},\d+)(?![\d.,]\d|\d)/u;
const WITH_POINT =
  /(?<![\d.,])(?:\d+\.\d{1,2}|0\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+,\d{3}\.\d+)(?![\d.,]\d|\d)/u;

/**
 * Whether a text writes decimals with a comma and thousands with a point, as most of Europe does:
 * judged by its own numbers that can be read in one way only, else by its function words, else by
 * letters that English does not have.
 */
export function writesDecimalComma(text: string): boolean {
  if (WITH_COMMA.test(text)) return true;
  if (WITH_POINT.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length;
  const [comma, point] = [count(COMMA_WORDS), count(POINT_WORDS)];
  if (comma !== point) return comma > point;
  return /[^\p{ASCII}\p{P}\p{S}\p{Z}\p{Script=Han}\p{Nd}]/u.test(text);
}

/** One written number as a plain decimal: signs for thousands gone, a point for the decimals. */
export function plainDecimal(written: string, decimalComma: boolean): string {
  const bare = written.replace(/[\s'’\u066c_]/gu, '').replace(/[·\u066b]/gu, '.');
  const signs = bare.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return short(bare);
  const isMixed = signs.some((sign) => sign !== last);
  // Both signs: the last one is the decimals'. The same sign twice: thousands.
  if (isMixed) return short(bare.replaceAll(last === ',' ? '.' : ',', '').replace(last, '.'));
  if (signs.length > 1) return short(bare.replaceAll(last, ''));
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare);
  const isDecimal = !isGroup || (last === ',') === decimalComma;
  return short(bare.replace(last, isDecimal ? '.' : ''));
}

/** Without zeros that add nothing. */
function short(decimal: string): string {
  const cut = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return cut.replace(/^0+(?=\d)/, '');
}
