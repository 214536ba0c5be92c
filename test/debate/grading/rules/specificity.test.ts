import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specificityOf } from '#debate/grading/rules/specificity.ts';
import { cases } from '../../../support/cases.ts';

/** Four times the longest text, in characters. */
const LONG = 8_000;
/**
 * Today's expressions take half a second for that. One that took the cube of the length
 * would take minutes, and one that tried every combination would never end.
 */
const MOST_MS = 20_000;

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
  });

  it.each([
    ['GPT-4 did well.', 1],
    ['We ran it on MedQA, and it got 42 points.', 2],
    ['accuracy 50 %, before 40 %', 2],
    ['Codex scores 28.8 % on HumanEval, against 0 % for GPT-3.', 4],
    ['GPT-4在MedQA上的准确率为90.2%，超过Med-PaLM 2的86.5%', 4],
    ['GPT-4 costs $0.03 a call and reaches 86.4 % on MMLU, better than GPT-3.', 4],
    ['On 12 May 2023 GPT-4 beat Claude on MMLU.', 3],
    ['From 40 to 60 on MMLU, GPT-4 rose.', 3],
  ])('gives "%s" %d', (text, level) => {
    expect(specificityOf(text).level).toBe(level);
  });

  it.each([
    ['A second phase of training helps in four domains and eight tasks.'],
    ['Weiteres Training hilft in vier Bereichen und acht Aufgaben.'],
    ['Le modèle aide dans huit tâches.'],
    ['El modelo ayuda en ocho tareas.'],
    ['Модель помогает в восьми задачах.'],
    ['该模型在四个领域和八项任务上有帮助'],
    ['このモデルは八つのタスクで役立つ'],
    ['نموذج عام نجح في ثمانية اختبارات'],
  ])('counts the number in "%s", which is spelled out', (text) => {
    expect(partsOf(text)).toBe('number');
    expect(specificityOf(text).level).toBe(1);
  });

  it.each([
    ['a claim about no system and no test', 'It got 42 points, more than anybody before.'],
    ['prices in general', 'Prices rose by 3.1 %, faster than wages, which rose by 2 %.'],
    ['a price', 'A subscription of GPT-4 costs $20, less than the 30 euros of before.'],
    ['a price in words', 'The model costs 20 dollars, cheaper than the one before.'],
    ['a game', 'Bayern beat Dortmund 4 to 1; GPT-4 had predicted 2 to 1, better than most fans.'],
    ['a game with its day', 'Am 12. Mai gewann der DFB 3:2, besser als GPT-4 getippt hatte.'],
    ['a share above all of it', 'GPT-9 will score 120 % on MMLU, better than God.'],
    ['a joke without a system', 'Nine of ten cats are better than 3 dogs.'],
  ])('gives nothing for %s', (_, text) => {
    expect(specificityOf(text).level).toBe(0);
  });

  it('says what would raise the level', () => {
    expect(specificityOf('It got 42 points.').raising).toEqual(['system', 'task']);
    expect(specificityOf('GPT-4 costs $20, less than Claude.').raising).toEqual(['number']);
    expect(specificityOf('GPT-4 did well.').raising).toEqual(['number', 'comparison', 'task']);
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

  it.each([
    ...[
      ['A-', LONG] as const,
      ['1.', LONG] as const,
      ['a1A', LONG] as const,
      ['Aa', LONG] as const,
    ],
    // Arabic digits are no ASCII, which made each that an amount could begin with dear.
    ['\u0663', 20_000] as const,
    ['\u0663 ', 20_000] as const,
  ])('comes to an end over a long text of "%s"', (part, length) => {
    const text = part.repeat(length / part.length);
    const began = process.cpuUsage();
    specificityOf(text);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(MOST_MS);
  });
});
