import { describe, expect, it } from 'vitest';
import { historyPictures } from '#debate/summary/rules/pictures/history-picture.ts';
import { historyAlt } from '#debate/summary/rules/pictures/picture-alt.ts';
import type { WeekOutline } from '#debate/tally/rules-1/tally-outline.ts';

const claims = [
  { number: 1, title: 'One', isException: false },
  { number: 2, title: 'Two', isException: true },
];

function weeksOf(...balances: readonly (number | undefined)[]): WeekOutline[] {
  return balances.map((balance, at) => {
    const firmness = balance === undefined ? 'too-little' : 'open';
    const tally = { balance: balance ?? 0.3, sources: 3, verdict: { firmness } } as const;
    const little = { balance: 0, sources: 0, verdict: { firmness: 'too-little' } } as const;
    const claims = [
      { number: 1, tally },
      { number: 2, tally: little },
    ];
    return { week: `2026-W${44 + at}`, tally: { ...tally, claims } };
  });
}

describe('the history', () => {
  it('begins with the fourth weekly summary', () => {
    expect(historyPictures(weeksOf(0.1, 0.1, 0.1), claims)).toEqual([]);
    expect(historyPictures(weeksOf(0.1, 0.1, 0.1, 0.1), claims)).toHaveLength(1);
  });

  it('has one point a week, and none where there was too little', () => {
    const [history] = historyPictures(weeksOf(undefined, 0.1, undefined, -0.2), claims);
    expect(history?.debate).toEqual([null, 0.1, null, -0.2]);
    expect(history?.claims.map(({ points }) => points)).toEqual([
      [null, 0.1, null, -0.2],
      [null, null, null, null],
    ]);
    expect(history?.weeks.map(({ label }) => label)).toEqual([
      '26 October – 1 November 2026',
      '2–8 November 2026',
      '9–15 November 2026',
      '16–22 November 2026',
    ]);
  });

  it('is none where no week had enough', () => {
    const none = weeksOf(undefined, undefined, undefined, undefined);
    expect(historyPictures(none, claims)).toEqual([]);
  });

  it('has one scale for all parts: the next quarter that holds every balance', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      number: at + 1,
      title: `T ${at}`,
      isException: false,
    }));
    const parts = historyPictures(weeksOf(0.1, -0.26, 0.2, 0.1), many);
    expect(parts.map(({ reach, part }) => [reach, part.at, part.of])).toEqual([
      [0.5, 1, 2],
      [0.5, 2, 2],
    ]);
  });

  it('is told in words: where it began and where it stands', () => {
    const [history] = historyPictures(weeksOf(undefined, 0.1, undefined, -0.2), claims);
    expect(history && historyAlt(history)).toBe(
      'The evidence over 4 weeks, 26 October – 1 November 2026 to 16–22 November 2026. ' +
        'The debate as a whole: essay 55 : 45, then challengers 60 : 40. ' +
        '1. One: essay 55 : 45, then challengers 60 : 40. 2. Two: too little yet.',
    );
  });
});
