import { describe, expect, it } from 'vitest';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { saidReason, saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import { comparable } from '#debate/summary/rules/frozen-tally.ts';
import { type RulesOneTally, readTally } from '#debate/summary/rules/rules-one-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { contest, debateOf } from './made-facts.ts';

const reason = { people: 12, sources: 30, weight: 4, checkedClusters: 1 };

/** As a summary of before the rules changed holds it. */
const stored: RulesOneTally = {
  rules: 'rules/1',
  essay: 46,
  challengers: 54,
  interval: { low: -0.2, high: 0.033 },
  people: 20,
  sources: 59,
  enough: 1,
  counted: 1,
  verdict: {
    leader: 'challengers',
    firmness: 'open',
    reason: { ...reason, lacks: [], claims: { enough: 1, of: 1 } },
  },
  claims: [
    {
      number: 1,
      role: 'premise',
      tally: {
        essay: 62,
        challengers: 38,
        interval: { low: 0.02, high: 0.4 },
        people: 12,
        sources: 30,
        verdict: {
          leader: 'essay',
          firmness: 'slight',
          reason: { ...reason, lacks: ['one-member', 'checked'], emptySide: 'challenges' },
        },
        items: [
          {
            number: 4,
            side: 'supports',
            q: 0.6,
            dots: 3,
            check: 'unchecked',
            hasPlace: true,
            w: 0.36,
          },
        ],
      },
    },
  ],
};

describe('a tally that rules/1 made', () => {
  const tally = readTally(stored);

  it('keeps its numbers, and its balances become shares', () => {
    expect(tally).toMatchObject({
      rules: 'rules/1',
      essay: 46,
      challengers: 54,
      low: 40,
      high: 52,
    });
    expect(tally.claims[0]).toMatchObject({ number: 1, essay: 62, low: 51, high: 70 });
    expect(tally.claims[0]?.items).toEqual([
      {
        number: 4,
        side: 'supports',
        q: 0.6,
        dots: 3,
        check: 'unchecked',
        points: 36,
        placed: true,
      },
    ]);
  });

  it('keeps the words of then', () => {
    expect(saidVerdict(tally)).toBe('The challengers are ahead, still open');
    expect(saidReason(tally, 'debate', 1)).toBe('chance could turn it: 12 people, 30 sources');
    const [claim] = tally.claims;
    expect(claim && saidVerdict(claim)).toBe('Evidence favours the essay, slightly');
    expect(claim && saidReason(claim, 'claim', 1)).toBe(
      'not firm: it hangs on one member, 1 of 2 leading sources checked by others; nobody has argued for the challengers yet',
    );
  });

  it('is compared with no tally of today', () => {
    const now = freezeTally(tallyDebate(debateOf([contest(2, 2)])));
    expect(comparable(tally, now)).toBeUndefined();
    expect(comparable(now, now)).toBe(now);
    expect(readTally(now)).toBe(now);
  });
});

it('a frozen tally names nobody, and survives JSON', () => {
  const frozen = freezeTally(tallyDebate(debateOf([contest(5, 3), contest(2, 2, { from: 20 })])));
  expect(JSON.stringify(frozen)).not.toMatch(/m\d/);
  expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
});
