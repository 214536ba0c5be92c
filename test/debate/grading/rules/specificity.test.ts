import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specificityOf } from '#debate/grading/rules/specificity.ts';
import { cases } from '../../../support/cases.ts';
import { growth } from '../../../support/growth.ts';

function partsOf(text: string): string {
  const { missing } = specificityOf(text);
  const parts = ['system', 'task', 'number', 'comparison'] as const;
  return parts.filter((part) => !missing.includes(part)).join(' ');
}

describe('specificityOf', () => {
  it.each([
    ['I simply feel that this claim is wrong.', ''],
    ['THIS IS NOT TRUE AND YOU ALL KNOW IT', ''],
    ['It improved a lot in 2023.', ''],
    ['See https://example.org/2023/42 and arXiv 2107.03374, doi:10.1000/182', ''],
    ['An LLM did well.', ''],
    ['GPT-4 did well.', 'system'],
    ['GPT 5.4 did well.', 'system'],
    ['AstroSage-8B did well.', 'system'],
    ['BloombergGPT did well.', 'system'],
    ['o3 did well.', 'system'],
    ['Die Ergebnisse von Med-PaLM 2 sind gut.', 'system'],
    ['They took the USMLE.', 'task'],
    ['Named entity recognition is hard.', 'task'],
    ['We ran it on MedQA.', 'task'],
    ['It got 42 points.', 'number'],
    ['Over 90 % correct.', 'number'],
    ['٤٢ نقطة', 'number'],
    ['四十二 points: ４２', 'number'],
    ['It takes 15x the time.', 'number'],
    ['It costs 15 times less.', 'number'],
    ['It beats the general ones.', 'comparison'],
    ['Es ist besser.', 'comparison'],
    ['Es mejor.', 'comparison'],
    ['Creo que es así, como dicen.', ''],
    ['C’est plus rapide que les autres.', 'comparison'],
    ['Als Modell ist es gut.', ''],
    ['该模型优于通用模型', 'comparison'],
    ['このモデルは汎用モデルより良い', 'comparison'],
    ['Эта модель лучше.', 'comparison'],
    ['accuracy 50 %, before 40 %', 'number comparison'],
    ['Codex scores 28.8 % on HumanEval, against 0 % for GPT-3.', 'system task number comparison'],
    ['DeepSeekMath-7B erreicht 51,7 % bei MATH, mehr als andere.', 'system task number comparison'],
    ['GPT-4在MedQA上的准确率为90.2%，超过Med-PaLM 2的86.5%', 'system task number comparison'],
    [
      'AlphaGeometry solved 25 of 30 IMO problems; the best before it, 10.',
      'system task number comparison',
    ],
  ])('finds in "%s": %s', (text, parts) => {
    expect(partsOf(text)).toBe(parts);
    expect(specificityOf(text).level).toBe(parts === '' ? 0 : parts.split(' ').length);
  });

  it('earns nothing by length', () => {
    const filler = fc.constantFrom('really', 'and', 'so', 'the', 'field', 'is', 'wide', 'truly');
    const base = fc.constantFrom(
      'I feel that it is so.',
      'GPT-4 did well.',
      'Codex scores 28.8 % on HumanEval, against 0 % for GPT-3.',
    );
    fc.assert(
      fc.property(base, fc.array(filler, { maxLength: 200 }), (text, words) => {
        expect(specificityOf(`${text} ${words.join(' ')}`)).toEqual(specificityOf(text));
        expect(specificityOf(`${text} ${text}`)).toEqual(specificityOf(text));
      }),
      cases(300),
    );
  });

  it.each(['A-', '1.', 'a1A', 'Aa'])(
    'takes no longer than it is long over a text of "%s"',
    (part) => {
      const read = (length: number) => specificityOf(part.repeat(length / part.length));
      expect(growth(read, 1_000)).toBeLessThan(6);
    },
  );
});
