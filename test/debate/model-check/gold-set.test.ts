import { describe, expect, it } from 'vitest';
import { isAddressedToGrader } from '#debate/grading/rules/addressed-to-grader.ts';
import { textForGrader } from '#debate/grading/rules/grader-text.ts';
import { goldSet } from '#debate/model-check/gold-set.ts';
import { parseGold } from '#debate/model-check/rules/gold.ts';
import { goldQuestions } from '#debate/model-check/rules/gold-questions.ts';
import { goldWeeks } from '#debate/model-check/rules/gold-week.ts';

const { claims, items, orders, sentences } = goldSet;
const fieldOf = (claim: string | undefined) => claims.find(({ key }) => key === claim)?.field;

describe('the gold set', () => {
  it('has forty items in four fields and six languages, ten of them with orders', () => {
    const byId = new Map(items.map((item) => [item.id, item]));
    const all = [...items, ...orders.map((order) => byId.get(order.of ?? '') ?? order)];
    expect(all).toHaveLength(40);
    expect(orders).toHaveLength(10);
    expect(items.filter(({ kind }) => kind === 'graders')).toHaveLength(5);
    expect(new Set(items.map(({ language }) => language)).size).toBe(6);
    expect(new Set(orders.map(({ language }) => language)).size).toBe(6);
    const fields = Map.groupBy(all, ({ claim }) => fieldOf(claim));
    expect([...fields.keys()].sort()).toEqual(['farming', 'models', 'schools', 'transport']);
    for (const own of fields.values()) expect(own.length).toBeGreaterThanOrEqual(7);
  });

  it('has as much for its claims as against them, and twenty sentences, half of them turned', () => {
    const clear = (way: string) =>
      items.filter(({ expected }) => expected.direction.join() === way).length;
    expect(clear('supports')).toBeGreaterThanOrEqual(9);
    expect(Math.abs(clear('supports') - clear('undermines'))).toBeLessThanOrEqual(3);
    expect(sentences.filter(({ says }) => says)).toHaveLength(10);
    expect(sentences).toHaveLength(20);
  });

  it('asks ten items once more, and ten about the opposite of their claim', () => {
    const questions = goldQuestions(goldSet);
    const asked = (round: string) => questions.filter((one) => one.round === round).length;
    expect([asked('first'), asked('again'), asked('mirrored')]).toEqual([40, 10, 10]);
  });

  it('speaks to graders in its orders alone', () => {
    const flagged = items.filter(({ text }) => isAddressedToGrader(textForGrader(text)));
    expect(flagged.map(({ id }) => id)).toEqual([]);
  });

  it('gives a writer items of both sides in each week', () => {
    for (const { facts, ground } of goldWeeks(goldSet).slice(0, 2)) {
      const sides = facts.claims.flatMap((claim) => claim.items.map(({ side }) => side));
      expect(new Set(sides).size).toBe(2);
      expect(ground.items.size).toBe(sides.length);
    }
  });

  it.each([
    ['an item about no claim', { items: [{ ...items[0], claim: 'none-such' }] }],
    ['two of one name', { items: [items[0], items[0]] }],
    ['an order beside nothing', { orders: [{ ...orders[0], of: undefined }] }],
    ['a sentence about no item', { sentences: [{ ...sentences[0], item: 'none-such' }] }],
    ['a level that is none', { items: [{ ...items[0], expected: { bearing: ['much'] } }] }],
    [
      'a mirror of what points nowhere',
      { items: [{ ...items.find(({ id }) => id === 'start-ups'), asks: ['mirrored'] }] },
    ],
  ])('refuses %s', (_, change) => {
    const part = { claims, items, orders: [], sentences: [] };
    expect(() => parseGold({ ...part, ...change })).toThrow();
  });
});
