import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSide, type Side } from '#debate/core/rules/side.ts';
import type { Bullet } from '#debate/summary/rules/bullets/types.ts';
import { mirrorFacts } from '#debate/summary/rules/mirror.ts';
import {
  plainSummary,
  type SummaryFacts,
  type SummaryLine,
} from '#debate/summary/rules/summary-facts.ts';
import { summaryWithSentences } from '#debate/summary/rules/summary-with-sentences.ts';
import { bulletGround, writerFacts } from '#debate/summary/rules/writer-facts.ts';
import { mirrorWords } from './mirror-words.ts';
import { type Contests, factsOf } from './summaries.ts';

const week: Contests = [
  [5, 1],
  [4, 2],
  [1, 5],
];
const before: Contests = [
  [5, 1],
  [2, 2],
  [1, 3],
];

/** One sentence per item that the writer is given, of so many characters. */
function bulletsFor(facts: SummaryFacts, length = 90): Bullet[] {
  return writerFacts(facts).claims.flatMap(({ items }) =>
    items.map(({ id, side }) => ({
      side,
      text: `${`Sentence on item ${id} `.padEnd(length - 1, 'abcdefgh ')}.`,
      ids: [id],
    })),
  );
}

function summaryOf(facts: SummaryFacts, bullets: readonly Bullet[], maxChars = 1_000) {
  const ground = bulletGround(writerFacts(facts), facts);
  return summaryWithSentences(facts, { model: 'some-model', bullets, ground }, maxChars);
}

const written = (lines: readonly SummaryLine[] = []) =>
  lines.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'written' ? [part] : [])));

function sidesTold(facts: SummaryFacts, lines: readonly SummaryLine[] = []): Set<Side | undefined> {
  const side = (number: number) => facts.items.find((item) => item.number === number)?.side;
  return new Set(written(lines).flatMap(({ numbers }) => numbers.map(side)));
}

describe('summaryWithSentences', () => {
  const facts = factsOf(week, before);

  it('tells what moved in the model’s words, of both sides, and is signed', () => {
    const lines = summaryOf(facts, bulletsFor(facts));
    expect(written(lines).length).toBeGreaterThanOrEqual(2);
    expect(sidesTold(facts, lines)).toEqual(new Set(['supports', 'challenges']));
    const text = plainSummary(lines ?? []);
    expect(text).toMatch(/For the essay: Sentence on item \d+ [a-h ]+ \(#\d+\)\./);
    expect(text).toContain('Written by some-model, checked by code');
    expect(text.length).toBeLessThanOrEqual(1_000);
  });

  it('tells both sides where they fit, else one side and the strongest of the other', () => {
    const both = summaryOf(facts, bulletsFor(facts, 150));
    expect(written(both)).toHaveLength(2);
    expect(sidesTold(facts, both)).toEqual(new Set(['supports', 'challenges']));
    const one = summaryOf(facts, bulletsFor(facts, 178), 900) ?? [];
    expect(written(one)).toHaveLength(1);
    expect(plainSummary(one)).toMatch(/\n(?:New against|Against) the essay: #\d+/);
  });

  it('quotes the strongest item of a side for which the model left no sentence', () => {
    const own = bulletsFor(facts).filter(({ side }) => side === 'supports');
    const lines = summaryOf(facts, own) ?? [];
    expect(sidesTold(facts, lines)).toEqual(new Set(['supports']));
    const quoted = lines.filter(({ kind }) => kind === 'moved').flatMap(({ parts }) => parts);
    const quote = quoted.find((part) => part.kind === 'quote' || part.kind === 'item');
    expect(quote).toBeDefined();
    const challenges = facts.items.filter(({ side }) => side === 'challenges');
    const named = quoted.flatMap((part) => (part.kind === 'item' ? [part.number] : []));
    expect(named.some((number) => challenges.some((item) => item.number === number))).toBe(true);
  });

  it('leaves the whole to the template where no sentence passed', () => {
    expect(summaryOf(facts, [])).toBeUndefined();
  });

  it('mirrors with the sides, whatever moved, and keeps to its limits', () => {
    const side = fc.integer({ min: 0, max: 6 });
    const contests = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 8 });
    const cases = fc.record({
      now: contests,
      length: fc.integer({ min: 30, max: 178 }),
      drop: side,
    });
    fc.assert(
      fc.property(cases, ({ now, length, drop }) => {
        const own = factsOf(now);
        const bullets = bulletsFor(own, length).filter((_, at) => drop === 0 || at % drop !== 0);
        const lines = summaryOf(own, bullets);
        const mirrored = bullets.map((bullet) => ({ ...bullet, side: otherSide(bullet.side) }));
        const mirror = summaryOf(mirrorFacts(own), mirrored);
        expect(mirror && plainSummary(mirror)).toBe(lines && mirrorWords(plainSummary(lines)));
        if (lines === undefined) return;
        expect(plainSummary(lines).length).toBeLessThanOrEqual(1_000);
        expect(written(lines).length).toBeLessThanOrEqual(3);
        const given = new Set(
          writerFacts(own).claims.flatMap(({ items }) => items.map((i) => i.side)),
        );
        const told = sidesTold(own, lines);
        const left = new Set(bullets.map((bullet) => bullet.side));
        if (length <= 120) for (const one of given) if (left.has(one)) expect(told).toContain(one);
      }),
      { numRuns: 60 },
    );
  });
});
