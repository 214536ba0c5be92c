import { describe, expect, it } from 'vitest';
import { ALT_LENGTH, weekAlt } from '#debate/summary/rules/pictures/picture-alt.ts';
import { type WeekNumbers, weekPictures } from '#debate/summary/rules/pictures/week-picture.ts';
import { contest, debateOf, factsOf, type Told } from '../made-facts.ts';

/** A week in which claim 1, 2 … hold so many items of either side. */
function numbersOf(contests: readonly (readonly [number, number])[], told?: Told): WeekNumbers {
  const made = contests.map(([pro, contra], at) => contest(pro, contra, { from: 100 * at + 1 }));
  const { title, thesis, tally, previous, claims, votes } = factsOf(debateOf(made), told);
  return {
    title,
    statement: thesis,
    tally,
    previous,
    votes: votes.now,
    voters: 26,
    final: false,
    titles: new Map(claims.map((claim) => [claim.number, claim.title])),
  };
}

const contests = [
  [6, 2],
  [3, 5],
  [0, 0],
  [1, 1],
  [4, 4],
  [2, 6],
  [3, 3],
  [5, 1],
] as const;

const altsOf = (week: WeekNumbers) => weekPictures(week).map(weekAlt);

describe('the pictures of a week', () => {
  it('are none without vote and evidence', () => {
    const empty = numbersOf([
      [0, 0],
      [0, 0],
    ]);
    expect(weekPictures({ ...empty, voters: 0 })).toEqual([]);
    expect(weekPictures({ ...empty, voters: 1 })).toHaveLength(1);
  });

  it('have a row for each claim by number, the exception among them, and no split of few votes', () => {
    const week = numbersOf(contests);
    const [picture, ...more] = weekPictures(week);
    expect(more).toEqual([]);
    expect(picture?.claims.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(picture?.claims.at(-1)?.isException).toBe(true);
    expect(picture?.votes).toMatchObject({ kind: 'split', counts: { agree: 10 } });
    const few = { agree: 2, disagree: 1, unsure: 1 };
    expect(weekPictures({ ...week, votes: few })[0]?.votes.kind).toBe('few');
    expect(altsOf({ ...week, votes: few })[0]).toContain('Members: fewer than five votes.');
  });

  it('say what stood last week, and nothing of it in a first or across rules', () => {
    const week = numbersOf(contests, { newFrom: 8 });
    const lastOf = (of: WeekNumbers) => weekPictures(of)[0]?.claims[0]?.evidence.before;
    expect(lastOf(week)).toBe(week.previous?.claims[0]?.essay);
    expect(weekPictures(week)[0]?.sentence).toContain('(last week ');
    expect(lastOf({ ...week, previous: undefined })).toBeUndefined();
    const former = week.previous && { ...week.previous, rules: 'rules/1' };
    expect(lastOf({ ...week, previous: former })).toBeUndefined();
    expect(weekPictures({ ...week, previous: former })[0]?.sentence).not.toContain('last week');
  });

  it('come in two parts with more than eight claims, each claim in one of them', () => {
    const parts = weekPictures(numbersOf(Array.from({ length: 13 }, () => [3, 4] as const)));
    expect(parts.map(({ part, claims }) => [part.at, part.of, claims.length])).toEqual([
      [1, 2, 7],
      [2, 2, 6],
    ]);
    const numbers = parts.flatMap(({ claims }) => claims.map(({ number }) => number));
    expect(numbers).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
  });
});

describe('the alt text of a week', () => {
  it('tells verdict, numbers and members, then each claim in a clause', () => {
    const [alt] = altsOf(numbersOf(contests, { newFrom: 8 }));
    expect(alt).toMatch(
      /^Week of 16–22 November\. Evidence: open\. The essay’s challengers are ahead, 48 : 52 .*\. 40 people, 40 sources\. Members: 10 agree, 8 disagree, 2 unsure\. The essay’s numbers come first\. Claim 1, Title of claim 1: open, \d+ : \d+, last week \d+ : \d+; /,
    );
    expect(alt).toContain(
      'Claim 3, Title of claim 3: too little yet, 0 of 3 people, 0 of 3 sources;',
    );
    expect(alt).toMatch(/Claim 8, Title of claim 8 \(not in the headline\): .*\.$/);
  });

  it('tells every claim within its limit however long titles are', () => {
    const many = Array.from({ length: 20 }, (_, at) => [at % 5, 4] as const);
    const week = numbersOf(many, { newFrom: 400 });
    const titles = new Map(many.map((_, at) => [at + 1, `${at} `.padEnd(40, 'x')]));
    for (const [at, alt] of altsOf({ ...week, titles }).entries()) {
      expect(alt.length).toBeLessThanOrEqual(ALT_LENGTH);
      expect(alt).not.toContain('…');
      for (let number = 1; number <= 10; number += 1) {
        expect(alt).toMatch(new RegExp(`\\b${10 * at + number}[:,] `));
      }
    }
  });
});
