import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '#debate/core/rules/cut.ts';
import { claimsByVerdict } from '#debate/summary/rules/claims-by-verdict.ts';
import {
  plainSummary,
  readersLength,
  type SummaryFacts,
  type SummaryLine,
} from '#debate/summary/rules/summary-facts.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import { mirrorWords } from './mirror-words.ts';
import { type Contests, factsOf } from './summaries.ts';

const week: Contests = [
  [5, 1],
  [4, 2],
  [1, 5],
  [3, 3],
  [0, 1],
  [5, 5],
  [2, 4],
  [0, 0],
];
const weekBefore: Contests = [
  [5, 1],
  [2, 2],
  [1, 3],
  [3, 3],
  [0, 0],
  [5, 5],
  [2, 4],
  [0, 0],
];

const summaryOf = (facts: SummaryFacts) => plainSummary(templateSummary(facts));

function numbersIn(lines: readonly SummaryLine[]): number[] {
  return lines.flatMap((line) =>
    line.parts.flatMap((part) => (part.kind === 'item' ? [part.number] : [])),
  );
}

describe('templateSummary', () => {
  it('tells a week in fixed order', () => {
    const lines = templateSummary(factsOf(week, weekBefore));
    const kinds = lines.map((line) => line.kind);
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual([
      'title',
      'members',
      'evidence',
      'claims',
      'standing',
      'moved',
      'worth',
      'graded',
    ]);
    const text = plainSummary(lines);
    expect(text).toContain(
      "Week of 16–22 November\nMembers: They won't 9 · They will 14 · Unsure 3 (+1 · +2 · −1; 3 changed their mind).",
    );
    expect(text).toContain('Evidence: Evenly matched (50 : 50, as before)');
    expect(text).toContain(
      'By claim: 1 essay, slightly · 2 essay, still open · 3 challengers, slightly ·',
    );
    expect(text).toContain(
      'Claim 2, Title of claim 2: The essay is ahead, still open (essay 57 : 43 challengers, before 50 : 50). New for the essay: #102 “Item 102',
    );
    expect(text).toContain(
      'Most worth arguing: claim 8, Title of claim 8 (0 of 3 people, 0 of 3 sources).',
    );
    expect(text).toMatch(/graded by fixed rules: form, not truth; no language model configured\.$/);
  });

  it('says at least as much as a phone needs of an empty debate', () => {
    const text = summaryOf({
      ...factsOf([
        [0, 0],
        [0, 0],
      ]),
      items: [],
    });
    expect(text).toContain('Evidence: Too little yet: enough evidence on 0 of 2 claims.');
    expect(text).not.toContain('Standing');
  });

  it('hides the split of few voters', () => {
    const facts = factsOf(week, weekBefore);
    const votes = { ...facts.votes, now: { agree: 2, disagree: 1, unsure: 0 } };
    expect(summaryOf({ ...facts, votes })).toContain('Members: 3 votes so far.');
  });

  it('names at most two items in a sentence, three sentences at most', () => {
    for (const facts of [factsOf(week, weekBefore), factsOf(week)]) {
      const moved = templateSummary(facts).filter((line) => line.kind === 'moved');
      expect(moved.length).toBeLessThanOrEqual(3);
      expect(moved.length).toBeGreaterThanOrEqual(1);
      for (const line of moved) expect(numbersIn([line]).length).toBeLessThanOrEqual(2);
    }
  });

  it('mirrors every number and word when the sides of all items are swapped', () => {
    const side = fc.integer({ min: 0, max: 6 });
    const contests = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        contests,
        fc.array(fc.tuple(side, side), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (now, then, isFirst) => {
          const before = isFirst ? undefined : now.map((one, at) => then[at] ?? one);
          const text = summaryOf(factsOf(now, before));
          expect(summaryOf(factsOf(now, before, true))).toBe(mirrorWords(text));
          expect(text.length).toBeLessThanOrEqual(1000);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('always names the strongest item of the weaker side, and one of each side that has any', () => {
    const side = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 8 }), (contests) => {
        const facts = factsOf(contests);
        const lines = templateSummary(facts);
        const weights = new Map(
          facts.tally.claims.flatMap((claim) =>
            claim.tally.items.map((item) => [item.number, item.w]),
          ),
        );
        for (const wanted of ['supports', 'challenges'] as const) {
          const own = facts.items.filter(
            (item) => item.side === wanted && (weights.get(item.number) ?? 0) > 0,
          );
          const best = Math.max(...own.map((item) => weights.get(item.number) ?? 0));
          const strongest = own.find((item) => weights.get(item.number) === best);
          if (strongest) expect(numbersIn(lines)).toContain(strongest.number);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('neither names nor quotes what may not be quoted', () => {
    const facts = factsOf(week, weekBefore);
    const open = numbersIn(templateSummary(facts));
    expect(open.length).toBeGreaterThan(2);
    const items = facts.items.map((item) => ({ ...item, quotable: !open.includes(item.number) }));
    const lines = templateSummary({ ...facts, items });
    expect(numbersIn(lines).filter((number) => open.includes(number))).toEqual([]);
  });

  it('quotes an item once, and only words that it holds', () => {
    const facts = factsOf(week, weekBefore);
    const quotes = templateSummary(facts).flatMap((line) =>
      line.parts.filter((part) => part.kind === 'quote'),
    );
    expect(new Set(quotes.map((quote) => quote.number)).size).toBe(quotes.length);
    for (const quote of quotes) {
      const item = facts.items.find((one) => one.number === quote.number);
      expect(item?.text).toContain(quote.text.replace(/…$/, ''));
    }
  });

  it('stays within 1,000 characters at its largest, and within fewer where that is asked for', () => {
    const many: Contests = Array.from({ length: 20 }, (_, at) => [at % 9, (at * 5) % 7]);
    const facts = factsOf(
      many,
      many.map(([supports, challenges]) => [challenges, supports]),
    );
    const largest: SummaryFacts = {
      ...facts,
      title: 'Week of 28 December 2026 – 3 January 2027',
      votes: {
        agreeLabel: 'a'.repeat(40),
        disagreeLabel: 'd'.repeat(40),
        now: { agree: 10_000, disagree: 20_000, unsure: 30_000 },
        before: { agree: 30_000, disagree: 10_000, unsure: 10_000 },
        changedMinds: 99_999,
      },
      claims: facts.claims.map((claim) => ({
        ...claim,
        title: 'T'.repeat(40),
        settles: 's '.repeat(300),
      })),
      items: facts.items.map((item) => ({ ...item, text: '**_wide_** '.repeat(180) })),
    };
    expect(summaryOf(largest).length).toBeLessThanOrEqual(1000);
    const lines = templateSummary(largest, 700);
    expect(readersLength(lines)).toBeLessThanOrEqual(700);
    expect(lines.map((line) => line.kind)).toEqual(
      expect.arrayContaining(['evidence', 'standing', 'worth', 'graded']),
    );
  });
});

describe('claimsByVerdict', () => {
  it('lists every claim once, groups by their first claim', () => {
    const groups = claimsByVerdict(factsOf(week).tally.claims);
    expect(groups.map(({ short, claims }) => [short, claims])).toEqual([
      ['essay, slightly', [1]],
      ['essay, still open', [2]],
      ['challengers, slightly', [3]],
      ['even', [4, 6]],
      ['too little yet', [5, 8]],
      ['challengers, still open', [7]],
    ]);
    expect(groups[0]?.words).toBe('Evidence favours the essay, slightly');
  });
});

describe('excerpt', () => {
  it.each([
    ['short enough', 20, 'short enough'],
    ['cut between two words', 14, 'cut between…'],
    ['two\n\nlines  become one', 40, 'two lines become one'],
    ['onewordwithoutanyspace', 10, 'onewordwi…'],
    ['a comma, then more words', 10, 'a comma…'],
    ['🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', 9, '🙂🙂🙂🙂🙂🙂🙂🙂…'],
    ['no room at all', 3, ''],
  ])('%s in %d', (text, max, expected) => {
    expect(excerpt(text, max)).toBe(expected);
  });
});
