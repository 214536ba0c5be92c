import { describe, expect, it } from 'vitest';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { debateOf, itemOf, markBy, rebuttalOf, SOURCE } from '../build.ts';

/**
 * One claim, nobody young, no moderator, graded by the fixed rules. Who reads the rules for the
 * first time can follow a whole tally here.
 */
const items = [
  itemOf('m1', 1, 'supports', {
    ...SOURCE.paper,
    marks: [markBy('m9', 'check', 4), markBy('m5', 'check', 4)],
  }),
  itemOf('m2', 2, 'supports'),
  itemOf('m9', 3, 'challenges', {
    rebuttals: [
      rebuttalOf('m1', 8, SOURCE.none),
      rebuttalOf('m2', 9, SOURCE.none),
      rebuttalOf('m3', 10),
    ],
  }),
  itemOf('m2', 4, 'supports'),
  itemOf('m3', 5, 'supports', SOURCE.web),
  itemOf('m4', 6, 'supports', { ...SOURCE.paper, cluster: 1 }),
  itemOf('m5', 7, 'supports', SOURCE.none),
];
const debate = tallyDebate(debateOf(items));
const [claim] = debate.claims;
const item = (number: number) => claim?.items.find((one) => one.number === number);

describe('the worked example', () => {
  it('has a source checked by somebody with evidence on the other side, filed before', () => {
    expect(item(1)).toMatchObject({ check: 'checked', q: 0.85, dots: 5, points: 72 });
  });

  it('has the copy of that source unchecked: each item is checked by itself', () => {
    expect(item(6)).toMatchObject({ check: 'unchecked', q: 0.6, points: 36 });
  });

  it('has preprints of 36 points, a web page of 23 and an argument of 12', () => {
    expect([2, 4, 5, 7].map((number) => item(number)?.points)).toEqual([36, 36, 23, 12]);
  });

  it('lets unchecked rebuttals take half of the challenger’s item and no more', () => {
    expect(item(3)).toMatchObject({ q: 0.6, points: 18, lost: 18 });
    expect(item(3)?.rebuttals.map((rebuttal) => rebuttal.points)).toEqual([12, 12, 36]);
  });

  it('lets nobody carry more than 60, and the second author what the first leaves', () => {
    expect(claim?.members).toEqual([
      { member: 'm1', essay: 60, challengers: 0 },
      { member: 'm2', essay: 60, challengers: 0 },
      { member: 'm9', essay: 0, challengers: 18 },
      { member: 'm3', essay: 23, challengers: 0 },
      { member: 'm4', essay: 12, challengers: 0 },
      { member: 'm5', essay: 12, challengers: 0 },
    ]);
    expect([2, 4].map((number) => item(number)?.carried)).toEqual([36, 24]);
    expect(claim?.points).toEqual({ essay: 167, challengers: 18 });
  });

  it('comes to 74 : 26', () => {
    expect(claim).toMatchObject({ essay: 74, challengers: 26 });
  });

  it('has pots that are decided without the person who matters most', () => {
    expect(claim?.potAll).toEqual({ essay: 2.848375162760417, challengers: 0.24036162109374995 });
    expect(claim?.pot.essay).toBe(1.8071866319444447);
    expect(claim?.strongest).toEqual({ essay: { member: 'm2' }, challengers: undefined });
  });

  it('is open: shares from 15 to 100 are not ruled out', () => {
    const open = { low: 15, high: 100, people: 6, sources: 6, word: 'open', leader: 'even' };
    expect(claim).toMatchObject(open);
  });
});
