import { describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import { type DoubtInput, doubtsOf } from '#debate/grading/rules/doubts.ts';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import type { Direction, Doubt, Grade } from '#debate/grading/rules/types.ts';
import { gradedBy } from '#debate/summary/rules/lines/judged-line.ts';
import { strength } from '#debate/tally/rules-1/strength.ts';

const read = (direction: Direction, change: Partial<DoubtInput> = {}): DoubtInput => ({
  side: 'challenges',
  target: null,
  addressed: false,
  grade: { grader: 'some-model', direction, span: 'words' },
  ...change,
});

describe('the doubts about a grade', () => {
  it.each<[Side, number | null, Direction, boolean]>([
    ['supports', null, 'supports', false],
    ['supports', null, 'undermines', true],
    ['challenges', null, 'undermines', false],
    ['challenges', null, 'supports', true],
    ['supports', 7, 'undermines', false],
    ['supports', 7, 'supports', true],
    ['challenges', 7, 'undermines', false],
    ['challenges', 7, 'supports', true],
    ['supports', null, 'both', false],
    ['challenges', null, 'unclear', false],
  ])(
    'filed as %s, target %s, read as %s: the direction is doubtful: %s',
    (side, target, direction, is) => {
      expect(doubtsOf(read(direction, { side, target }))).toEqual(is ? ['direction'] : []);
    },
  );

  it('are a missing span and words to graders too, and none about fixed rules', () => {
    const grade = { grader: 'some-model', direction: 'supports', span: null } as const;
    const all = read('supports', { addressed: true, grade });
    expect(doubtsOf(all)).toEqual(['direction', 'span', 'addressed']);
    expect(doubtsOf({ ...all, grade: { ...grade, grader: 'rules/1' } })).toEqual([]);
  });
});

describe('a strength with doubts', () => {
  const q = (bearing: number, doubts: readonly Doubt[], reasoning = 1) => {
    const grade: Grade = {
      ...{ bearing, diagnosticity: 1, reasoning, direction: 'undermines', grader: 'some-model' },
      doubts,
    };
    const source = { sourceKind: 'doi', sourceLevel: 'primary', specificity: 0 } as const;
    return strength({ grade, ...source, checks: { checked: 0, disputed: 0 } }).q;
  };
  // 0.35 for the source, 0.25 for the reasoning, 0.075 for an unchecked source.
  const whole = 0.675;

  it('loses a level of bearing for each doubt about how it was read', () => {
    expect(q(1, [])).toBeCloseTo(whole, 10);
    expect(q(1, ['direction'])).toBeCloseTo(0.7 * whole, 10);
    expect(q(1, ['span'])).toBeCloseTo(0.7 * whole, 10);
    expect(q(1, ['direction', 'span'])).toBeCloseTo(0.35 * whole, 10);
    expect(q(0.7, ['direction'])).toBeCloseTo(0.35 * whole, 10);
    expect(q(0.35, ['span'])).toBe(0);
    expect(q(0, ['direction', 'span'])).toBe(0);
  });

  it('is the lower of both grades where the text is addressed to graders', () => {
    const byRules = strength({
      grade: RULES_GRADE,
      ...{ sourceKind: 'doi', sourceLevel: 'primary', specificity: 0 },
      checks: { checked: 0, disputed: 0 },
    }).q;
    expect(q(1, ['addressed'])).toBe(byRules);
    expect(q(0.35, ['addressed'])).toBeCloseTo(0.35 * whole, 10);
  });
});

describe('who graded', () => {
  const items = ['rules/1', 'small-model', 'large-model', 'large-model'].map((grader) => ({
    grade: { grader },
  }));

  it('is told by how many items a model graded, and which one most of them', () => {
    expect(gradedBy(items, false)).toEqual({ byModel: 3, of: 4, model: 'large-model' });
    expect(gradedBy(items.slice(0, 1), true)).toEqual({ byModel: 0, of: 1, model: '' });
    expect(gradedBy(items.slice(0, 1), false)).toBeUndefined();
  });
});
