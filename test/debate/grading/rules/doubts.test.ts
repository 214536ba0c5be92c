import { describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import { type DoubtInput, doubtsOf } from '#debate/grading/rules/doubts.ts';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import { quality } from '#debate/grading/rules/quality.ts';
import type { Direction, Doubt, Grade } from '#debate/grading/rules/types.ts';
import { gradedBy } from '#debate/summary/rules/lines/judged-line.ts';

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
    for (const grader of ['rules/2', 'rules/1']) {
      expect(doubtsOf({ ...all, grade: { ...grade, grader } })).toEqual([]);
    }
  });
});

describe('a quality with doubts', () => {
  const source = { sourceKind: 'doi', sourceLevel: 'primary', specificity: 0 } as const;
  /** What the fixed rules give it: .35 for the source, .075 unchecked, .125 for the reasoning. */
  const byRules = 0.55;
  const judged = (bearing: number, doubts: readonly Doubt[], reasoning = 1) => {
    const grade: Grade = {
      bearing,
      diagnosticity: 1,
      reasoning,
      direction: 'undermines',
      grader: 'some-model',
      doubts,
    };
    return quality({ grade, ...source }, 'unchecked', false);
  };
  /** The model's, uncapped: .25 for the reasoning. */
  const whole = 0.675;

  it.each<[bearing: number, doubts: Doubt[], share: number]>([
    [1, ['direction'], 0.7],
    [1, ['span'], 0.7],
    [1, ['direction', 'span'], 0.35],
    [0.7, [], 0.7],
    [0.7, ['direction'], 0.35],
    [0.35, ['span'], 0],
    [0, ['direction', 'span'], 0],
  ])(
    'at a bearing of %s, loses a level for each doubt about how it was read: %j',
    (bearing, doubts, share) => {
      const { q, byModel } = judged(bearing, doubts);
      expect(byModel).toBeCloseTo(share * whole, 10);
      // However low, a model leaves seven tenths of what the form alone gives.
      expect(q).toBeCloseTo(Math.max(share * whole, 0.7 * byRules), 10);
    },
  );

  it('without any is the model’s, up to the cap of its source', () => {
    expect(judged(1, [])).toMatchObject({ byModel: 0.6, q: 0.6, cap: 0.6 });
    expect(judged(1, [], 0.5).q).toBeCloseTo(byRules, 10);
  });

  it('is the lower of both grades where the text is addressed to graders', () => {
    expect(quality({ grade: RULES_GRADE, ...source }, 'unchecked', false).q).toBe(byRules);
    expect(judged(1, ['addressed']).q).toBe(byRules);
    expect(judged(0.7, ['addressed']).q).toBeCloseTo(0.7 * whole, 10);
    expect(judged(0.35, ['addressed']).q).toBeCloseTo(0.7 * byRules, 10);
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
