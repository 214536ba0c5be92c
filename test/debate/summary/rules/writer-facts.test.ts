import { describe, expect, it } from 'vitest';
import { otherSide } from '#debate/core/rules/side.ts';
import { WRITER } from '#debate/summary/rules/constants.ts';
import { mirrorFacts } from '#debate/summary/rules/mirror.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { bulletGround, writerFacts } from '#debate/summary/rules/writer-facts.ts';
import { debateOf, factsOf, type Made } from './made-facts.ts';
import { mirrorWords } from './mirror-words.ts';

/** Items for the essay and against it, by claim: now, and in the week before. */
const WEEK = [
  [9, 2],
  [4, 2],
  [1, 8],
  [3, 3],
  [2, 2],
] as const;
const BEFORE = [
  [5, 1],
  [2, 2],
  [1, 3],
  [3, 3],
  [2, 2],
] as const;

/** Those of before have the lower numbers, the new ones those from 1001 on. */
function made(at: number): Made[] {
  return (['supports', 'challenges'] as const).flatMap((side, which) => {
    const [now = 0, then = 0] = [WEEK[at]?.[which], BEFORE[at]?.[which]];
    return Array.from({ length: now }, (_, index): Made => {
      const number = 100 * at + 50 * which + index + 1 + (index < then ? 0 : 1_000);
      return { number, author: `m${number}`, side };
    });
  });
}

const debate = debateOf(WEEK.map((_, at) => made(at)));
const facts = factsOf(debate, { newFrom: 1_001 });

describe('writerFacts', () => {
  it('tells verdicts and changes in the summary’s own words, and claims that moved', () => {
    const told = writerFacts(facts);
    expect(told.verdict).toMatch(
      /^Open\. The essay is ahead, \d+ : \d+, but luck could do this\.$/,
    );
    expect(told.changes).toHaveLength(told.claims.length);
    // Claims 4 and 5 did not move.
    expect(told.claims.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    const second = told.claims.find(({ number }) => number === 2);
    expect(second).toMatchObject({
      statement: 'Statement of claim 2',
      change: 'went from 50 : 50 to 61 : 39',
      verdict: 'Open. The essay is ahead, 61 : 39, but luck could do this.',
    });
  });

  it('gives both sides as many slots, the strongest item and new ones first', () => {
    const told = writerFacts(facts);
    for (const { number, items } of told.claims) {
      const [supports = 0, challenges = 0] = WEEK[number - 1] ?? [];
      const count = (side: string) => items.filter((item) => item.side === side).length;
      expect(count('supports')).toBe(Math.min(supports, WRITER.itemsPerSide));
      expect(count('challenges')).toBe(Math.min(challenges, WRITER.itemsPerSide));
      for (const item of items) {
        expect([...item.excerpt].length).toBeLessThanOrEqual(240);
        expect(item.level).toBeGreaterThan(0);
      }
    }
    const first = told.claims.find(({ number }) => number === 1);
    const ids = first?.items.filter(({ side }) => side === 'supports').map(({ id }) => id) ?? [];
    const fresh = facts.items.filter(
      (item) => item.claim === 1 && item.side === 'supports' && item.isNew,
    );
    for (const { number } of fresh) expect(ids).toContain(number);
  });

  it('puts items of both sides in one order that no side leads by rule', () => {
    const large = writerFacts(factsOf(debate));
    const firsts = large.claims.map(({ items }) => items.map(({ side }) => side).join(''));
    expect(new Set(firsts).size).toBeGreaterThan(1);
    expect(writerFacts(facts)).toEqual(writerFacts(facts));
  });

  it('is mirrored when the sides of all items are swapped', () => {
    const told = writerFacts(facts);
    const mirror = writerFacts(mirrorFacts(facts));
    const words = ({ verdict, changes, claims }: typeof told) => [
      verdict,
      ...changes,
      ...claims.flatMap((claim) => [claim.verdict, claim.change]),
    ];
    expect(words(mirror)).toEqual(words(told).map(mirrorWords));
    expect(mirror.claims.map(({ items }) => items)).toEqual(
      told.claims.map(({ items }) =>
        items.map((item) => ({ ...item, side: otherSide(item.side) })),
      ),
    );
  });

  it('holds no vote, and no item that may not be quoted or has no weight', () => {
    const votes = { ...facts.votes, now: { agree: 98_765, disagree: 87_654, unsure: 76_543 } };
    const quoted = writerFacts(facts).claims.flatMap(({ items }) => items.map(({ id }) => id));
    const hidden = new Set(quoted.filter((_, at) => at % 2 === 0));
    const items = facts.items.map((item) => ({ ...item, quotable: !hidden.has(item.number) }));
    const told = writerFacts({ ...facts, votes, items });
    expect(JSON.stringify(told)).not.toMatch(/98765|87654|76543|They w/);
    for (const { id } of told.claims.flatMap((claim) => claim.items)) {
      expect(hidden.has(id)).toBe(false);
    }
  });

  it('cleans what members wrote: mentions, markdown and hidden characters go', () => {
    const text = 'Ask <@1200000000000000001>: **tuned** models\u200b win [here](https://a.org/b).';
    const items = facts.items.map((item) => ({ ...item, text }));
    const [claim] = writerFacts({ ...facts, items }).claims;
    expect(claim?.items[0]?.excerpt).toBe('Ask @someone: tuned models win here (https://a.org/b).');
  });

  it('grounds the checks on whole texts and on the facts of each claim', () => {
    const long = 'Tuned models gained on every test. '.repeat(20).concat('The end has 4711.');
    const own: SummaryFacts = {
      ...facts,
      items: facts.items.map((item) => ({ ...item, text: long })),
    };
    const told = writerFacts(own);
    const ground = bulletGround(told, own);
    expect([...ground.items.values()][0]?.text).toContain('4711');
    expect(ground.facts(2).join(' ')).toContain('Statement of claim 2');
    expect(ground.facts(2).join(' ')).not.toContain('Statement of claim 3');
  });
});
