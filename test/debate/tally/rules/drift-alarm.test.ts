import { describe, expect, it } from 'vitest';
import { driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item } from '#debate/tally/rules/types.ts';
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

describe('a captured model', () => {
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
