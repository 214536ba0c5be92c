import { atFirstUse } from '#debate/core/rules/at-first-use.ts';
import { chinese as chineseOrders } from '../orders/chinese.ts';
import { english as englishOrders } from '../orders/english.ts';
import { french as frenchOrders } from '../orders/french.ts';
import { german as germanOrders } from '../orders/german.ts';
import { russian as russianOrders } from '../orders/russian.ts';
import { spanish as spanishOrders } from '../orders/spanish.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { addressPatterns } from './grammar.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

const patterns = atFirstUse(() =>
  [
    addressPatterns(englishOrders, english),
    addressPatterns(germanOrders, german),
    addressPatterns(spanishOrders, spanish),
    addressPatterns(frenchOrders, french),
    addressPatterns(russianOrders, russian),
    addressPatterns(chineseOrders, chinese),
  ].flat(),
);

/** Whether a text, folded as `readings.ts` does, plays a part in its own grading. */
export function playsAPart(reading: string): boolean {
  return patterns().some((pattern) => pattern.test(reading));
}
