import { describe, expect, it } from 'vitest';
import { openingOf } from '#debate/summary/rules/opening.ts';
import { strongestOf } from '#debate/summary/rules/strongest.ts';
import { debateOf, factsOf, type Made, type Told } from './made-facts.ts';

const made = (number: number, change: Partial<Made> = {}): Made => ({
  number,
  author: `m${number}`,
  side: 'challenges',
  ...change,
});
const chosen = (items: readonly Made[], told?: Told) =>
  strongestOf(factsOf(debateOf([items], ['mod']), told), 'challenges')?.number;

describe('the strongest item of a side', () => {
  it('is the one of the highest quality, checked before not', () => {
    expect(chosen([made(1, { sourceLevel: 'personal', specificity: 0 }), made(2)])).toBe(2);
    const checkers = [made(3, { side: 'supports' }), made(4, { side: 'supports' })];
    expect(chosen([made(1), made(2, { checkedBy: ['m3', 'm4'] }), ...checkers])).toBe(2);
  });

  it('is of equal ones the new one, then the one with the lower number', () => {
    expect(chosen([made(1), made(2), made(3)], { newFrom: 2, isFirst: false })).toBe(2);
    expect(chosen([made(2), made(1)])).toBe(1);
  });

  it('gives way after a week to another of the same dots, and stays where there is none', () => {
    const change: Told['change'] = ({ number }) => ({ quotedLastWeek: number === 1 });
    expect(chosen([made(1), made(2)], { change })).toBe(2);
    expect(
      chosen([made(1), made(2, { sourceLevel: 'personal', specificity: 0 })], { change }),
    ).toBe(1);
  });

  it('is never one that may not be quoted, a rebuttal, or an item of the exception', () => {
    const change: Told['change'] = ({ number }) => ({ quotable: number !== 1 });
    expect(chosen([made(1), made(2)], { change })).toBe(2);
    const rebutted = { ...made(5, { side: 'supports' }), rebuttals: [made(6)] };
    expect(chosen([rebutted])).toBeUndefined();
    const claims = Array.from({ length: 8 }, (_, at) => (at === 7 ? [made(9)] : []));
    expect(strongestOf(factsOf(debateOf(claims)), 'challenges')).toBeUndefined();
  });
});

describe('what is said of a source', () => {
  const sourceOf = (items: readonly Made[]) =>
    strongestOf(factsOf(debateOf([items], ['mod'])), 'challenges')?.source;
  it.each([
    ['unchecked', [made(1)]],
    ['none', [made(1, { sourceKind: 'none', sourceLevel: 'none' })]],
    ['checked-by-moderator', [made(1, { checkedBy: ['mod', 'm2'] })]],
    [
      'checked-by-moderator',
      [
        made(1, { checkedBy: ['mod', 'm2'] }),
        made(2, { side: 'supports', standing: false }),
        made(3, { side: 'supports', author: 'm2', sourceKind: 'none', sourceLevel: 'none' }),
      ],
    ],
    [
      'checked-by-other-side',
      [made(1, { checkedBy: ['m2', 'm3'] }), made(2, { side: 'supports' })],
    ],
  ])('is %s', (state, items) => {
    expect(sourceOf(items)).toBe(state);
  });
});

describe('a quotation', () => {
  const long = `${'word '.repeat(60)}end.`;
  it.each([
    ['is whole where there is room', 'One sentence. Another one.', 'One sentence. Another one.'],
    [
      'ends with the last sentence that fits',
      `${'First one here. '.repeat(14)}${'Next. '.repeat(9)}`,
      /^(First one here\. ?){14}(Next\. ?)*Next\.$/,
    ],
    ['is cut only inside a sentence that is longer by itself', long, /^(word )+word…$/],
    ['goes on into it behind a few words', `See below. ${long}`, /^See below\. (word )+word…$/],
    ['has one line', 'Two\n\nlines  here.', 'Two lines here.'],
    ['ends Chinese sentences too', '通用模型领先。'.repeat(50), /^(通用模型领先。)+$/],
  ])('%s', (_, text, expected) => {
    const opening = openingOf(text, 240);
    expect([...opening].length).toBeLessThanOrEqual(240);
    expect(opening).toMatch(expected);
  });
});
