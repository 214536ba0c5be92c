import { asciiDigits } from '#debate/clusters/rules/fold-scripts.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const VULGAR = /(\d)?\s?([¼½¾⅐-⅞])/gu;

/**
 * The text with its numbers in one notation: powers as 10^6, fractions as 1/2, mixed ones as 3&1/2,
 * digits of any script as 0–9, minus signs as hyphens.
 */
export function plainNumberText(text: string): string {
  const powers = text
    .replace(/(?<=\d)([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_, sign: string, digits: string) => {
      const plain = [...digits].map((digit) => RAISED.indexOf(digit)).join('');
      return `^${sign === '⁻' ? '-' : ''}${plain}`;
    })
    // Other superscripts are footnotes.
    .replace(/[⁰¹²³⁴-⁹⁻⁺]+/gu, ' ')
    .replace(VULGAR, (_, digit: string | undefined, sign: string) => {
      const plain = sign.normalize('NFKC').replace('\u2044', '/');
      return digit === undefined ? ` ${plain}` : `${digit}&${plain}`;
    });
  // The Arabic sign for thousands would become a comma, which may be a decimal one as well.
  const joined = powers.normalize('NFKC').replace(/(?<=\p{Nd})\u066c(?=\p{Nd})/gu, '');
  return asciiDigits(joined)
    .replace(/\u2044/g, '/')
    .replace(/[\u2212\u2010\u2011]/g, '-');
}
