import { describe, expect, it } from 'vitest';
import type { WeekOutline } from '#debate/summary/rules/frozen-tally.ts';
import { historyPictures } from '#debate/summary/rules/pictures/history-picture.ts';
import { historyAlt } from '#debate/summary/rules/pictures/picture-alt.ts';

const claims = [
  { number: 1, title: 'One', isException: false },
  { number: 2, title: 'Two', isException: true },
];

function weeksOf(...shares: readonly (number | undefined)[]): WeekOutline[] {
  return shares.map((share, at) => {
    const word = share === undefined ? 'too-little' : 'open';
    const tally = { rules: 'rules/2', essay: share ?? 65, sources: 3, word } as const;
    const claims = [
      { number: 1, essay: tally.essay, sources: 3, word } as const,
      { number: 2, essay: 50, sources: 0, word: 'too-little' } as const,
    ];
    return { week: `2026-W${44 + at}`, tally: { ...tally, claims } };
  });
}

describe('the history', () => {
  it('begins with the fourth weekly summary', () => {
    expect(historyPictures(weeksOf(55, 55, 55), claims)).toEqual([]);
    expect(historyPictures(weeksOf(55, 55, 55, 55), claims)).toHaveLength(1);
  });

  it('has one number a week, and none where there was too little', () => {
    const [history] = historyPictures(weeksOf(undefined, 55, undefined, 40), claims);
    expect(history?.debate).toEqual([null, 55, null, 40]);
    expect(history?.claims.map(({ points }) => points)).toEqual([
      [null, 55, null, 40],
      [null, null, null, null],
    ]);
    expect(history?.weeks.map(({ label }) => label)).toEqual([
      '26 October – 1 November 2026',
      '2–8 November 2026',
      '9–15 November 2026',
      '16–22 November 2026',
    ]);
  });

  it('knows where the rules changed', () => {
    const former = weeksOf(55, 54).map(({ week, tally }) => {
      return { week, tally: { ...tally, rules: 'rules/1' } };
    });
    const [history] = historyPictures([...former, ...weeksOf(53, 52, 51)], claims);
    expect(history?.rulesChanged).toEqual([2]);
    expect(history && historyAlt(history)).toContain('The rules changed in between.');
  });

  it('is none where no week had enough', () => {
    const none = weeksOf(undefined, undefined, undefined, undefined);
    expect(historyPictures(none, claims)).toEqual([]);
  });

  it('comes in two parts with more than eight claims', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      number: at + 1,
      title: `T ${at}`,
      isException: false,
    }));
    const parts = historyPictures(weeksOf(55, 37, 60, 55), many);
    expect(parts.map(({ part, claims: own }) => [part.at, part.of, own.length])).toEqual([
      [1, 2, 10],
      [2, 2, 10],
    ]);
  });

  it('is told in words: where it began and where it is now', () => {
    const [history] = historyPictures(weeksOf(undefined, 55, undefined, 40), claims);
    expect(history && historyAlt(history)).toBe(
      'The evidence over 4 weeks, 26 October – 1 November 2026 to 16–22 November 2026, for the essay first. ' +
        'The debate as a whole: 55 : 45, then 40 : 60. ' +
        'Claim 1, One: 55 : 45, then 40 : 60; Claim 2, Two: too little yet.',
    );
  });
});
