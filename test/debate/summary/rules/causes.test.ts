import { describe, expect, it } from 'vitest';
import { causesOf } from '#debate/summary/rules/causes.ts';
import { movements } from '#debate/summary/rules/movements.ts';
import { contest, debateOf, factsOf, type Made, type Told } from './made-facts.ts';

function causes(items: readonly Made[], told: Told) {
  const facts = factsOf(debateOf([items]), { isFirst: false, ...told });
  const [movement] = movements(facts.tally, facts.previous);
  return movement && causesOf(movement, facts);
}

const weak = { sourceKind: 'link', sourceLevel: 'personal', specificity: 0 } as const;
const item = (number: number, change: Partial<Made> = {}): Made => ({
  number,
  author: `m${number}`,
  side: 'challenges',
  ...change,
});

describe('the items that moved a number', () => {
  it('are those without which it would lie the other way most, two at most', () => {
    const items = [...contest(4, 2), item(7, weak), item(8), item(9)];
    expect(causes(items, { newFrom: 7 })).toEqual({ numbers: [8, 9], areMost: true });
  });

  it('are one where the second did far less', () => {
    expect(causes([...contest(4, 2), item(7, weak), item(8)], { newFrom: 7 })?.numbers).toEqual([
      8,
    ]);
  });

  it('may be a rebuttal', () => {
    const [first = item(1), ...rest] = contest(3, 2);
    const strong = { sourceKind: 'doi', sourceLevel: 'primary', specificity: 4 } as const;
    const rebutted = { ...first, rebuttals: [{ ...item(9), ...strong }] };
    expect(causes([rebutted, ...rest], { newFrom: 9 })?.numbers).toEqual([9]);
  });

  it('are none that may not be named', () => {
    const change: Told['change'] = ({ number }) => ({ quotable: number < 7 });
    const { numbers = [] } =
      causes([...contest(4, 2), item(7), item(8)], { newFrom: 7, change }) ?? {};
    for (const number of numbers) expect(number).toBeLessThan(7);
  });
});
