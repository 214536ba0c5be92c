import { describe, expect, it } from 'vitest';
import { dotsOf } from '../../../../src/debate/grading/rules/dots.ts';
import { quality } from '../../../../src/debate/grading/rules/quality.ts';
import type {
  CheckState,
  CountedGrade,
  Graded,
} from '../../../../src/debate/grading/rules/types.ts';

const byRules: CountedGrade = { bearing: 1, diagnosticity: 1, reasoning: 0.5, grader: 'rules/2' };
const byModel: CountedGrade = { ...byRules, grader: 'some-model' };
const paper: Graded = {
  grade: byRules,
  sourceKind: 'doi',
  sourceLevel: 'primary',
  specificity: 4,
};

/** A preprint with test, number and comparison, graded as told. */
function preprint(grade: CountedGrade): Graded {
  return { grade, sourceKind: 'arxiv', sourceLevel: 'preprint', specificity: 3 };
}

const q = (item: Graded, check: CheckState = 'unchecked', rulesOnly = false) =>
  quality(item, check, rulesOnly).q;

describe('quality by the fixed rules', () => {
  it.each<[string, Graded, CheckState, number]>([
    ['an unchecked paper is held to .60', paper, 'unchecked', 0.6],
    ['a checked paper is held to .85', paper, 'checked', 0.85],
    ['a disputed paper is held to .35', paper, 'disputed', 0.35],
    ['a preprint below its cap has the sum', preprint(byRules), 'unchecked', 0.6],
    ['a checked preprint has the sum', preprint(byRules), 'checked', 0.7075],
    [
      'a web page has the sum',
      { ...paper, sourceKind: 'link', sourceLevel: 'web', specificity: 2 },
      'unchecked',
      0.4825,
    ],
    [
      'an argument without a source is held to .35',
      { ...paper, sourceKind: 'none', sourceLevel: 'none' },
      'unchecked',
      0.35,
    ],
    [
      'a vague argument without a source has the sum',
      { ...paper, sourceKind: 'none', sourceLevel: 'none', specificity: 0 },
      'unchecked',
      0.2,
    ],
  ])('says that %s', (_, item, check, expected) => {
    expect(q(item, check)).toBe(expected);
  });

  it('ignores what their own grade assumes', () => {
    const odd = { ...paper, grade: { ...byRules, bearing: 0, grader: 'rules/9' } as const };
    expect(q(odd)).toBe(q(paper));
  });
});

describe('quality by a model', () => {
  it('multiplies bearing and diagnosticity into the form with its own reasoning', () => {
    const grade: CountedGrade = { ...byModel, bearing: 0.7, reasoning: 1 };
    // .7 · (.35·.7 + .25·.75 + .15·½ + .25)
    expect(quality(preprint(grade), 'unchecked', false).byModel).toBe(0.53025);
    expect(q(preprint(grade))).toBe(0.53025);
  });

  it('never falls below .7 of what the rules give, nor rises above the same cap', () => {
    expect(q(preprint({ ...byModel, bearing: 0 }))).toBe(0.42);
    expect(q(preprint({ ...byModel, reasoning: 1 }))).toBe(0.6);
  });

  it('takes bearing one level down for each doubt about the reading', () => {
    const of = (doubts: CountedGrade['doubts'] & object) =>
      quality(preprint({ ...byModel, doubts }), 'checked', false).byModel;
    expect(of([])).toBe(0.7075);
    expect(of(['direction'])).toBe(0.49525);
    expect(of(['direction', 'span'])).toBe(0.247625);
    expect(of(['addressed'])).toBe(0.7075);
  });

  it('leaves bearing at none, however many the doubts', () => {
    const grade: CountedGrade = { ...byModel, bearing: 0.35, doubts: ['direction', 'span'] };
    expect(quality(preprint(grade), 'unchecked', false).byModel).toBe(0);
  });

  it('counts for a text addressed to graders only where it is lower than the rules', () => {
    const generous: CountedGrade = { ...byModel, reasoning: 1, doubts: ['addressed'] };
    expect(q(preprint(generous), 'checked')).toBe(q(preprint(byRules), 'checked'));
    expect(q(preprint({ ...generous, bearing: 0 }), 'checked')).toBe(0.49525);
  });

  it('gives way to the rules when only they count', () => {
    expect(q(preprint({ ...byModel, bearing: 0 }), 'unchecked', true)).toBe(0.6);
  });
});

describe('dots', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.2, 1],
    [0.35, 2],
    [0.4825, 3],
    [0.6, 4],
    [0.7075, 4],
    [0.85, 5],
  ])('show a quality of %f as %i of five', (value, dots) => {
    expect(dotsOf(value)).toBe(dots);
  });
});
