import { describe, expect, it } from 'vitest';
import { readNumbers } from '#debate/summary/rules/bullets/numbers/read-numbers.ts';
import { unsupportedNumber } from '#debate/summary/rules/bullets/unsupported-number.ts';

/** Words of an item, and words of a sentence that tell another number. */
const others: readonly (readonly [string, string])[] = [
  ['trails the general baseline by -4 points', 'leads it by 4 points'],
  ['a change of −0.7 points', 'a change of 0.7 points'],
  ['parsed 10⁴ statutes', 'parsed 104 statutes'],
  ['trained on 3 × 10⁸ pages', 'trained on 3 pages'],
  ['a loss of 2.5e-4', 'a loss of 2.5'],
  ['a lu 48 000 dossiers', 'read 48 files'],
  ['1/4 of the tests', '4 tests'],
  ['3/8 of the answers', '3 answers'],
  ['27 % fewer errors', '27 per thousand fewer, 28 in all'],
  ['scored 71 on the exam', 'scored 71 % on the exam'],
  ['7B parameters', '7 parameters'],
  ['eight billion tokens', 'eight tokens'],
  ['7,5 % der Fälle', '75 % of cases'],
  ['las 6.000 Akten', 'read 6 files'],
  ['accuracy 5.125', 'accuracy 5,125'],
  ['as fast', 'twice as fast'],
  ['ahead on seven of nine tests', 'ahead on nine of seven tests'],
  ['won 7 out of the 9 cases', 'won 9 of 7 cases'],
  ['costs $3 a day', 'costs €3 a day'],
  ['cost 40 million dollars', 'cost £40 million'],
  ['spent 5 euros', 'spent 5 dollars'],
  ['3 errors per million words', '3 errors per billion words'],
  ['priced at $0.15/million tokens', 'priced at $0.15 per thousand tokens'],
];
/** The same, in which the sentence tells the same number in another way. */
const same: readonly (readonly [string, string])[] = [
  ['ahead by 6½ points', 'ahead by 6.5 points'],
  ['parsed 7,000 statutes', 'parsed seven thousand statutes'],
  ['las 7.000 Gesetze', 'read 7,000 statutes'],
  ['leyó 7.000 contratos', 'read seven thousand contracts'],
  ['a lu 7 000 contrats', 'read 7,000 contracts'],
  ['прочитала 7 000 договоров', 'read 7,000 contracts'],
  ['阅读了7千份合同', 'read 7,000 contracts'],
  ['sank auf 0,375', 'fell to 0.375'],
  ['on 3/4 of the tests', 'on three quarters of the tests'],
  ['half of the tests', 'on ½ of the tests'],
  ['parsed 10⁶ statutes', 'parsed a million statutes'],
  ['2.5e3 pages', '2,500 pages'],
  ['٣٥ من ٤٢', '35 of 42'],
  ['١٬٢٣٤ صفحة', '1,234 pages'],
  ['٢٫٥٪ من المهام', '2.5 % of tasks'],
  ['५० प्रश्न', '50 questions'],
  ['５０ ％ of tasks', '50 % of tasks'],
  ['12,34,000 rows', '1,234,000 rows'],
  ["1'200 Seiten", '1200 pages'],
  ['fünftausend Verträge', '5,000 contracts'],
  ['cinco mil contratos', '5000 contracts'],
  ['пять тысяч договоров', '5,000 contracts'],
  ['two hundred and five tests', '205 tests'],
  ['a 70B model', 'a model of 70 billion parameters'],
  ['fell by −3 points', 'a change of -3 points'],
  ['17 to 33 %', '17 % to 33 %'],
  ['won seven of the nine cases', 'won 7 out of 9 cases'],
  ['60 of 48 fields, since some overlap', '60 of 48 fields'],
  ['cost US$5 million', 'cost 5 million dollars'],
  ['$0.15/million tokens', '$0.15 per 1M tokens'],
  ['three per million', '3 per 1,000,000 in each million'],
];

describe('unsupportedNumber', () => {
  it.each(others)('tells another number apart, either way round: %s, %s', (item, sentence) => {
    expect(unsupportedNumber(sentence, [item], [])).toBeDefined();
  });

  it.each(others.slice(0, 9))('and the other way round: %s, %s', (item, sentence) => {
    expect(unsupportedNumber(item, [sentence], [])).toBeDefined();
  });

  it.each(same)(
    'knows a number written in another way, either way round: %s, %s',
    (item, sentence) => {
      expect(unsupportedNumber(sentence, [item], [])).toBeUndefined();
      expect(unsupportedNumber(item, [sentence], [])).toBeUndefined();
    },
  );
});

describe('readNumbers', () => {
  const values = (text: string) => readNumbers(text).numbers.map(({ value }) => value);

  it('reads decimals and thousands as the text writes them', () => {
    expect(values('28,8 % von 1.250 Aufgaben, dann 1.250,5')).toEqual(['28.8', '1250', '1250.5']);
    expect(values('28.8 % of 1,250 tasks, then 1,250.5')).toEqual(['28.8', '1250', '1250.5']);
  });

  it('takes no range and no name for a sign, and no pointing word for a number', () => {
    expect(values('17-33 % with GPT-4')).toEqual(['17', '33', '4']);
    expect(values('one of the two models, once more')).toEqual([]);
  });
});
