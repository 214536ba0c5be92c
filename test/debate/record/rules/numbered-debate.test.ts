import { describe, expect, it } from 'vitest';
import { numberedDebate } from '#debate/record/rules/numbered-debate.ts';
import { parseDebate } from '#debate/tally/parse-debate.ts';
import { printedTally } from '#debate/tally/rules/printed-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { readVectors } from '../../tally/vectors.ts';

const inputs = readVectors().map(({ input }) => input);

describe('a debate whose members are only numbered', () => {
  it('has every number and word of the debate it was made of', () => {
    for (const input of inputs) {
      const numbered = numberedDebate(input);
      expect(printedTally(tallyDebate(numbered))).toEqual(printedTally(tallyDebate(input)));
    }
  });

  it('has no field that the tally does not read, and no name', () => {
    for (const input of inputs) {
      const numbered = numberedDebate(input);
      expect(parseDebate(JSON.parse(JSON.stringify(numbered)))).toEqual(numbered);
      const people = numbered.claims.flatMap(({ items }) =>
        items
          .flatMap((item) => [item, ...item.rebuttals])
          .flatMap(({ author, marks }) => [author, ...marks.map(({ by }) => by)]),
      );
      for (const name of [...people, ...numbered.moderators, ...numbered.young]) {
        expect(name).toMatch(/^m[1-9]\d*$/);
      }
    }
  });

  it('numbers who filed by their first items, and then who only marked', () => {
    const item = (number: number, author: string, by: readonly string[] = []) => ({
      number,
      author,
      cluster: number,
      side: 'supports' as const,
      rebuttals: [],
      sourceKind: 'none' as const,
      sourceLevel: 'none' as const,
      specificity: 0 as const,
      grade: { bearing: 1 as const, diagnosticity: 1, reasoning: 1, grader: 'rules/2' },
      marks: by.map((one) => ({ by: one, kind: 'check' as const, at: 9, revision: 1 })),
      revision: 1,
      standing: true,
      conceded: false,
    });
    const claims = [
      { number: 1, role: 'premise' as const, items: [item(3, 'zoe', ['ann']), item(4, 'bob')] },
      { number: 2, role: 'premise' as const, items: [item(2, 'bob', ['zoe', 'eve'])] },
    ];
    const debate = { claims, moderators: ['eve', 'unseen'], young: ['zoe', 'bob'] };
    const numbered = numberedDebate(debate);
    expect(numbered.moderators).toEqual(['m3']);
    expect(numbered.young).toEqual(['m1', 'm2']);
    expect(numbered.claims[1]?.items[0]?.author).toBe('m1');
    expect(numbered.claims[0]?.items[0]?.marks[0]?.by).toBe('m4');
  });
});
