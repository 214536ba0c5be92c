import { describe, expect, it } from 'vitest';
import { readQuote } from '#debate/marks/rules/read-quote.ts';

const ITEM =
  'MedReason-7B scored 81.2 on MedQA in 2026 while the best general model, GPT-6, scored 79.0 there.';

describe('a quotation', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' '.repeat(40)],
    ['too few characters', 'It says 18.2.'],
    ['nineteen characters', 'a'.repeat(19)],
    ['a word stretched by blanks', `short${' '.repeat(30)}words`],
    ['a row of dashes', '-'.repeat(60)],
    ['invisible characters', 'It says\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b'],
  ])('is not made of %s', (_, raw) => {
    expect(readQuote(raw, ITEM)).toEqual({ ok: false, fault: 'too-short' });
  });

  it.each([
    ['the whole item', ITEM],
    ['a part of it', 'MedReason-7B scored 81.2 on MedQA in 2026'],
    ['a part in other letters', 'MEDREASON-7B “scored 81.2” on MedQA, in 2026'],
    ['look-alike letters', 'M\u0435dReason-7B sc\u043ered 81.2 on MedQA in 2026'],
    [
      'all but a word',
      'MedReason-7B scored 81.2 on MedQA in 2026 while the best general model lost',
    ],
  ])('that is %s shows only that the item was read', (_, raw) => {
    expect(readQuote(raw, ITEM)).toEqual({ ok: false, fault: 'echo' });
  });

  it.each([
    'We report 81.2 on MedQA, against 79.0 for the strongest general baseline.',
    'MedReason-7B scored 18.2 on MedQA in 2026',
    'MedReason-9B scored 81.2 on MedQA in 2026',
    'Табл. 2: общая модель набрала 79,0 балла.',
    '表二顯示通用模型在該測驗上的得分為七十九分，低於專用模型。',
  ])('%s says more than the item does', (raw) => {
    expect(readQuote(raw, ITEM)).toEqual({ ok: true, quote: raw });
  });

  it('is cut to 500 characters, never inside one', () => {
    const read = readQuote('😀 ab'.repeat(300), ITEM);
    expect(read.ok && [...read.quote]).toHaveLength(500);
    expect(read.ok && read.quote.isWellFormed()).toBe(true);
  });
});
