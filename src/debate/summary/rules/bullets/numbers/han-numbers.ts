import type { Spelled } from './spelled.ts';

const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/**
 * Numbers in Chinese characters, 三年 or 二百五十人, up to 99,999,999. As with words, zero, one and two by
 * themselves are left out.
 */
export function hanNumbers(text: string): Spelled[] {
  return [...text.matchAll(/(?<!\d)[零一二两三四五六七八九十百千万]+/gu)].flatMap(
    ({ 0: signs, index }) => {
      const value = hanValue(signs);
      if (value <= 2) return [];
      return [{ value: String(value), at: index, end: index + signs.length }];
    },
  );
}

function hanValue(signs: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const sign of signs.replaceAll('两', '二')) {
    const scale = TENS[sign];
    if (scale === undefined) digit = DIGITS.indexOf(sign);
    else if (scale < 10_000) [section, digit] = [section + Math.max(1, digit) * scale, 0];
    else [total, section, digit] = [total + Math.max(1, section + digit) * scale, 0, 0];
  }
  return total + section + digit;
}
