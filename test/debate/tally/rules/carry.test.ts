import { describe, expect, it } from 'vitest';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item, TallyInput } from '#debate/tally/rules/types.ts';
import { claimOf, contest, debateOf, itemOf, SOURCE } from '../build.ts';

/** Who carries how much for the essay. */
function carried(items: readonly Item[], rest: Partial<TallyInput> = {}): Record<string, number> {
  const members = tallyDebate(debateOf(items, rest)).claims[0]?.members ?? [];
  return Object.fromEntries(members.map(({ member, essay }) => [member, essay]));
}

const essay = (author: string, number: number, rest: Partial<Item> = {}) =>
  itemOf(author, number, 'supports', rest);

describe('carrying', () => {
  it('gives a person 60 points at most, a young one 30', () => {
    const items = [essay('ann', 1), essay('ann', 2)];
    expect(carried(items)).toEqual({ ann: 60 });
    expect(carried(items, { young: ['ann'] })).toEqual({ ann: 30 });
  });

  it('counts a source once, for whoever brought it first', () => {
    expect(carried([essay('ann', 1), essay('bob', 2, { cluster: 1 })])).toEqual({
      ann: 36,
      bob: 0,
    });
  });

  it('passes on what the first cannot carry any more', () => {
    const items = [essay('ann', 1), essay('ann', 2), essay('bob', 3, { cluster: 2 })];
    expect(carried(items)).toEqual({ ann: 60, bob: 12 });
  });

  it('takes the points of the best item in a source, whosever it is', () => {
    const items = [essay('ann', 1, SOURCE.web), essay('bob', 2, { cluster: 1 })];
    expect(carried(items)).toEqual({ ann: 36, bob: 0 });
  });

  it('goes through the sources by number', () => {
    const items = [
      essay('ann', 1),
      essay('bob', 2, SOURCE.none),
      essay('ann', 3, { ...SOURCE.none, cluster: 2 }),
      essay('ann', 4),
    ];
    expect(carried(items)).toEqual({ ann: 60, bob: 12 });
  });
});

describe('a debate', () => {
  const claims = (...sides: (readonly Item[])[]) =>
    sides.map((items, at) => claimOf(items, { number: at + 1 }));

  it('gives nobody more voices for more claims', () => {
    const items = [0, 10, 20].map((from) => [essay('ann', from + 1), essay('ann', from + 2)]);
    const tally = tallyDebate({ claims: claims(...items), moderators: [], young: [] });
    expect(tally.members).toEqual([{ member: 'ann', difference: 60 }]);
    expect(tally.points).toEqual({ essay: 60, challengers: 0 });
  });

  it('lets claims that contradict each other cancel within a person', () => {
    const items = [[essay('ann', 1)], [itemOf('ann', 2, 'challenges', SOURCE.web)]];
    const tally = tallyDebate({ claims: claims(...items), moderators: [], young: [] });
    expect(tally.members).toEqual([{ member: 'ann', difference: 13 }]);
  });

  it('leaves out the thesis and the exception, which has a word of its own', () => {
    const filed = contest(9, 0, SOURCE.preprint, 2);
    const roles = ['thesis', 'premise', 'exception'] as const;
    const all = roles.map((role, at) => claimOf(at === 1 ? [] : filed, { number: at, role }));
    const tally = tallyDebate({ claims: all, moderators: [], young: [] });
    expect(tally).toMatchObject({ word: 'too-little', counted: 1, enough: 0, people: 0 });
    expect(tally.claims.map(({ number, word }) => [number, word])).toEqual([
      [1, 'too-little'],
      [2, 'slight'],
    ]);
  });

  const wordAndPots = (...sides: (readonly Item[])[]) => {
    const { word, pot } = tallyDebate({ claims: claims(...sides), moderators: [], young: [] });
    return { word, pot };
  };

  it('does not change by claims without evidence', () => {
    const filed = contest(18, 0, SOURCE.preprint, 2);
    const halves = [filed.slice(0, 18), filed.slice(18)];
    const empty = Array.from({ length: 5 }, () => []);
    expect(wordAndPots(...halves, ...empty)).toEqual(wordAndPots(...halves));
    expect(wordAndPots(...halves).word).toBe('slight');
  });

  it('has no word for a lead that rests on one claim of several', () => {
    const filed = contest(18, 0, SOURCE.preprint, 2);
    expect(wordAndPots(filed).word).toBe('slight');
    expect(wordAndPots(filed, [])).toMatchObject({ word: 'open', pot: { essay: 1 } });
  });
});
