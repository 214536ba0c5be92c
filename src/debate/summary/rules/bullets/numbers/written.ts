const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const VULGAR = /(\d)?\s?([¼½¾⅐-⅞])/gu;

/**
 * The same text with numbers in signs that can be read one way: powers as 10^6, fractions as 1/2,
 * mixed ones as 3&1/2, digits of any script as 0–9, minus signs as hyphens.
 */
export function plainNumberText(text: string): string {
  const powers = text
    .replace(/(?<=\d)([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_, sign: string, digits: string) => {
      const plain = [...digits].map((digit) => RAISED.indexOf(digit)).join('');
      return `^${sign === '⁻' ? '-' : ''}${plain}`;
    })
    // What else is raised is a note.
    .replace(/[⁰¹²³⁴-⁹⁻⁺]+/gu, ' ')
    .replace(VULGAR, (_, digit: string | undefined, sign: string) => {
      const plain = sign.normalize('NFKC').replace('\u2044', '/');
      return digit === undefined ? ` ${plain}` : `${digit}&${plain}`;
    });
  return asciiDigits(powers.normalize('NFKC'))
    .replace(/\u2044/g, '/')
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/(?<=\d)\u066c(?=\d)/g, '')
    .replace(/(?<=\d)\u066b(?=\d)/g, '.')
    .replace(/\u066a/g, '%');
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}
