import { describe, expect, it } from 'vitest';
import { sides } from '#debate/core/rules/side.ts';
import { driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import { seeded } from '../../../support/seeded.ts';
import { contest, debateOf, RULES_GRADE, SOURCE } from '../build.ts';

/** A contest graded by a model that answers its best for one side and its worst for the other. */
function captured(essay: number, challengers: number, items = 2): Item[] {
  const best = { ...RULES_GRADE, grader: 'some-model', reasoning: 1 };
  const worst = { ...best, bearing: 0 } as const;
  return contest(essay, challengers, SOURCE.preprint, items).map((item) => ({
    ...item,
    grade: item.side === 'challenges' ? best : worst,
  }));
}

describe('the drift alarm', () => {
  it('rings when a model answers “none” for one side and its best for the other', () => {
    expect(driftRings(debateOf(captured(4, 4)))).toBe(true);
    expect(driftRings(debateOf(captured(20, 4)))).toBe(true);
  });

  it('rings neither below four members a side nor for a fair model', () => {
    expect(driftRings(debateOf(captured(3, 20)))).toBe(false);
    const grade = { ...RULES_GRADE, grader: 'some-model', bearing: 0.7 } as const;
    expect(driftRings(debateOf(contest(20, 20, { grade })))).toBe(false);
  });

  it('is not moved by what the fixed rules graded', () => {
    expect(driftRings(debateOf(contest(20, 20)))).toBe(false);
  });

  it('rings as well while only the rules count, since it asks what the model said', () => {
    expect(driftRings(debateOf(captured(4, 4), { rulesOnly: true }))).toBe(true);
  });
});

/** By how much and in how many standard errors the sides' means differ, worked out once more. */
function apart(items: readonly Item[]): { difference: number; errors: number } {
  const [essay = [], challengers = []] = sides.map((side) => {
    const own = Map.groupBy(
      items.filter((item) => item.side === side),
      ({ author }) => author,
    );
    return [...own.values()].map((theirs) => meanOf(theirs.map(deviation)));
  });
  const difference = Math.abs(meanOf(essay) - meanOf(challengers));
  return {
    difference,
    errors: difference / Math.sqrt(varianceOf(essay) + varianceOf(challengers)),
  };
}

/** q of the model less q of the rules, for an unchecked preprint that names all: f = .57. */
function deviation({ grade: { bearing, diagnosticity, reasoning } }: Item): number {
  const byModel = bearing * diagnosticity * (0.57 + 0.25 * reasoning);
  return Math.min(byModel, 0.6) - Math.min(0.57 + 0.125, 0.6);
}

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const varianceOf = (values: readonly number[]) =>
  meanOf(values.map((value) => (value - meanOf(values)) ** 2)) / (values.length - 1);

describe('the drift alarm, to the letter', () => {
  const levels = [0, 0.35, 0.7, 1];
  const graded = (items: Item[], grade: (item: Item, at: number) => Partial<Item['grade']>) =>
    items.map((item, at) => ({
      ...item,
      grade: { ...RULES_GRADE, grader: 'some-model', ...grade(item, at) },
    }));

  it('rings just where the means lie .20 and 4 standard errors apart', () => {
    const random = seeded(5);
    const of = (values: readonly number[]) => values[Math.floor(random() * values.length)] ?? 0;
    let rung = 0;
    for (let debate = 0; debate < 400; debate += 1) {
      const people = 4 + Math.floor(random() * 5);
      const items = graded(contest(people, people, SOURCE.preprint, 2), ({ side }) => ({
        bearing: side === 'supports' ? of([0, 0, 0, 0.35]) : of(levels),
        diagnosticity: of([0.4, 0.7, 1, 1]),
        reasoning: of(levels),
      }));
      const { difference, errors } = apart(items);
      const rings = driftRings(debateOf(items));
      expect(rings).toBe(difference >= 0.2 - 1e-9 && errors >= 4);
      rung += rings ? 1 : 0;
    }
    expect(rung).toBeGreaterThan(40);
    expect(rung).toBeLessThan(360);
  });

  it('misses “none for one side” where four members’ own grades lie far apart (decision 0046)', () => {
    const fair = { bearing: 0.35, diagnosticity: 0.7 };
    const items = graded(contest(4, 4, SOURCE.preprint), ({ side }, at) =>
      side === 'supports' ? { bearing: 0 } : at % 2 === 0 ? fair : {},
    );
    const { difference, errors } = apart(items);
    expect(difference).toBeGreaterThan(0.38);
    expect(errors).toBeLessThan(3.2);
    expect(driftRings(debateOf(items))).toBe(false);
    const more = graded(contest(8, 8, SOURCE.preprint), ({ side }, at) =>
      side === 'supports' ? { bearing: 0 } : at % 2 === 0 ? fair : {},
    );
    expect(driftRings(debateOf(more))).toBe(true);
  });
});

describe('a captured model', () => {
  it('makes a word out of 12 against 1, for whom the alarm cannot ring (decision 0046)', () => {
    const items = contest(1, 12, SOURCE.preprint);
    const none = items.map((item) =>
      item.side === 'supports'
        ? { ...item, grade: { ...RULES_GRADE, grader: 'some-model', bearing: 0 } }
        : item,
    );
    const wordOf = (all: Item[]) => tallyDebate(debateOf(all)).claims[0];
    expect(wordOf(items)).toMatchObject({
      word: 'open',
      pot: { challengers: expect.closeTo(16.4, 1) },
    });
    expect(wordOf(none)).toMatchObject({
      word: 'slight',
      pot: { challengers: expect.closeTo(21.9, 1) },
    });
    expect(driftRings(debateOf(none))).toBe(false);
  });

  it.each([3, 6, 12, 20, 30, 40])(
    'makes no word for the side that it favours out of %i against as many',
    (people) => {
      const { claims, ...debate } = tallyDebate(debateOf(captured(people, people)));
      expect([debate.word, claims[0]?.word]).toEqual(['open', 'open']);
      expect(debate.challengers).toBeGreaterThan(50);
    },
  );

  it('is taken out of the count by the alarm', () => {
    const { essay, challengers } = tallyDebate(debateOf(captured(20, 20), { rulesOnly: true }));
    expect([essay, challengers]).toEqual([50, 50]);
  });
});
