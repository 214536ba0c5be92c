import { describe, expect, it } from 'vitest';
import { weekAlt } from '#debate/summary/rules/pictures/picture-alt.ts';
import { type WeekNumbers, weekPictures } from '#debate/summary/rules/pictures/week-picture.ts';
import { type Contests, factsOf } from '../summaries.ts';

function numbersOf(contests: Contests, before?: Contests, mirror = false): WeekNumbers {
  const { title, tally, previous, claims } = factsOf(contests, before, mirror);
  return {
    title,
    statement: 'A thesis',
    agreeLabel: 'Yes',
    disagreeLabel: 'No',
    tally,
    previous,
    votes: new Map([
      [0, { agree: 9, disagree: 14, unsure: 3 }],
      [1, { agree: 2, disagree: 1, unsure: 1 }],
    ]),
    titles: new Map(claims.map((claim) => [claim.number, claim.title])),
    voters: 26,
    authors: 12,
  };
}

const contests: Contests = [
  [6, 2],
  [3, 5],
  [0, 0],
  [1, 1],
  [4, 4],
  [2, 6],
  [3, 3],
  [5, 1],
];

describe('the pictures of a week', () => {
  it('are none without vote and evidence', () => {
    const empty = numbersOf([
      [0, 0],
      [0, 0],
    ]);
    expect(weekPictures({ ...empty, votes: new Map(), voters: 0, authors: 0 })).toEqual([]);
    expect(weekPictures({ ...empty, voters: 1 })).toHaveLength(1);
  });

  it('have a row for each claim, exceptions last, and no split below five voters', () => {
    const [picture, ...more] = weekPictures(numbersOf(contests));
    expect(more).toEqual([]);
    expect(picture?.claims.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(picture?.claims.at(-1)?.isException).toBe(true);
    expect(picture?.votes).toMatchObject({ kind: 'split', counts: { agree: 9 } });
    expect(picture?.claims[0]?.votes).toEqual({ kind: 'few', voters: 4 });
    expect(JSON.stringify(picture?.claims[0]?.votes)).not.toContain('agree');
  });

  it('say what moved since the summary before, and nothing of it in a first', () => {
    const moved: Contests = [[2, 2], ...contests.slice(1)];
    const [picture] = weekPictures(numbersOf(contests, moved));
    const claim = picture?.claims[0];
    expect(claim?.evidence.before?.essay).toBe(50);
    expect(claim?.evidence.essay).toBeGreaterThan(50);
    // Where nothing had weight there is no balance to have moved from.
    expect(picture?.claims[2]?.evidence.before).toBeUndefined();
    const [first] = weekPictures(numbersOf(contests));
    expect(first?.evidence.before).toBeUndefined();
  });

  it('come in two parts with more than ten claims, each claim in one of them', () => {
    const many = Array.from({ length: 13 }, () => [3, 4] as const);
    const parts = weekPictures(numbersOf(many));
    expect(parts.map(({ part, claims }) => [part.at, part.of, claims.length])).toEqual([
      [1, 2, 7],
      [2, 2, 6],
    ]);
    const numbers = parts.flatMap(({ claims }) => claims.map(({ number }) => number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(many.map((_, at) => at + 1));
  });
});

describe('the alt text of a week', () => {
  it('tells headline, members, and each claim with verdict, balance and movement', () => {
    const [picture] = weekPictures(numbersOf(contests, [[2, 2], ...contests.slice(1)]));
    const alt = picture ? weekAlt(picture) : '';
    expect(alt).toMatch(/^Week of 16–22 November\. /);
    expect(alt).toContain('Members: Yes 9, No 14, unsure 3.');
    expect(alt).toMatch(/1\. Title of claim 1: essay \d+ : \d+, .+, \d+ to the essay\./);
    expect(alt).toContain('3. Title of claim 3: no evidence yet.');
    expect(alt).toContain('8. Title of claim 8 (exception):');
  });

  it('tells every claim within 1,024 characters however long titles and labels are', () => {
    const many = Array.from({ length: 20 }, (_, at) => [at % 5, 4] as const);
    const week = numbersOf(many, many);
    const long = {
      ...week,
      agreeLabel: 'a'.repeat(80),
      disagreeLabel: 'd'.repeat(80),
      titles: new Map(many.map((_, at) => [at + 1, `${at} `.padEnd(40, 'x')])),
    };
    for (const part of weekPictures(long)) {
      const alt = weekAlt(part);
      expect(alt.length).toBeLessThanOrEqual(1_024);
      expect(alt).not.toContain('…');
      for (const { number } of part.claims) expect(alt).toMatch(new RegExp(`\\b${number}[.:] `));
    }
  });

  it('is mirrored when the sides are swapped', () => {
    const [one = '', other = ''] = [false, true].map((mirror) => {
      const each = numbersOf(contests, [[2, 2], ...contests.slice(1)], mirror);
      const [picture] = weekPictures(each);
      return picture ? weekAlt(picture) : '';
    });
    const words: Readonly<Record<string, string>> = {
      'the essay is': 'the challengers are',
      'the challengers are': 'the essay is',
      essay: 'challengers',
      challengers: 'essay',
    };
    const swap = (text: string) =>
      text
        .toLowerCase()
        .replace(
          /the essay is|the challengers are|essay|challengers/g,
          (word) => words[word] ?? '',
        );
    expect(other.toLowerCase()).toBe(swap(one));
  });
});
