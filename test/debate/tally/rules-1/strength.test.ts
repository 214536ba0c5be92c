import { describe, expect, it } from 'vitest';
import { gradeByRules, RULES_GRADE } from '#debate/grading/rules/grade.ts';
import { specificityOf } from '#debate/grading/rules/specificity.ts';
import type { Grade, Specificity } from '#debate/grading/rules/types.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import type { SourceKind, SourceLevel } from '#debate/sources/rules/types.ts';
import { whatWouldRaise } from '#debate/tally/rules-1/raise.ts';
import { dotsOf, type StrengthInput, strength } from '#debate/tally/rules-1/strength.ts';

const byModel: Grade = { ...RULES_GRADE, reasoning: 1, grader: 'some-model' };

function input(
  sourceKind: SourceKind | 'none',
  sourceLevel: SourceLevel,
  specificity: Specificity,
  [checked, disputed]: readonly [number, number] = [0, 0],
  grade: Grade = RULES_GRADE,
): StrengthInput {
  return { grade, sourceKind, sourceLevel, specificity, checks: { checked, disputed } };
}

describe('strength by fixed rules', () => {
  it.each([
    ['no source, nothing named', input('none', 'none', 0), 0.2, 1, undefined],
    ['no source, all named', input('none', 'none', 4), 0.35, 2, 'no-source'],
    ['personal page, two named', input('link', 'personal', 2), 0.4125, 2, undefined],
    ['web page, nothing named', input('link', 'web', 0), 0.3575, 2, undefined],
    ['web page, all named', input('link', 'web', 4), 0.6, 3, 'link'],
    ['a link that tells nothing', input('link', 'unknown', 2), 0.43, 2, undefined],
    ['preprint, nothing named', input('arxiv', 'preprint', 0), 0.445, 2, undefined],
    ['preprint, two named', input('arxiv', 'preprint', 2), 0.57, 3, undefined],
    ['preprint, all named', input('arxiv', 'preprint', 4), 0.6, 3, 'rules'],
    ['reviewed, all named', input('doi', 'primary', 4), 0.6, 3, 'rules'],
    ['one check changes nothing', input('doi', 'primary', 0, [1, 0]), 0.55, 3, undefined],
    ['checked', input('doi', 'primary', 4, [2, 0]), 0.85, 4, 'rules-checked'],
    ['a web page, checked', input('link', 'web', 4, [2, 0]), 0.6825, 3, undefined],
    ['two disputes change nothing', input('doi', 'primary', 0, [0, 2]), 0.55, 3, undefined],
    ['disputed', input('doi', 'primary', 4, [0, 3]), 0.35, 2, 'disputed'],
    ['disputed, twice the checks', input('doi', 'primary', 4, [2, 4]), 0.35, 2, 'disputed'],
    [
      'disputed, not twice the checks',
      input('doi', 'primary', 4, [2, 3]),
      0.85,
      4,
      'rules-checked',
    ],
    ['marks without a source', input('none', 'none', 4, [5, 9]), 0.35, 2, 'no-source'],
  ])('%s', (_, graded, q, dots, cappedBy) => {
    const result = strength(graded);
    expect(result.q).toBeCloseTo(q, 10);
    expect(result.dots).toBe(dots);
    expect(result.cappedBy).toBe(cappedBy);
  });
});

describe('strength by another grader', () => {
  it.each([
    ['everything, checked', input('doi', 'primary', 4, [2, 0], byModel), 1, 5, undefined],
    ['everything, unchecked', input('doi', 'primary', 4, [0, 0], byModel), 0.85, 4, 'scholarly'],
    ['a web page', input('link', 'web', 4, [0, 0], byModel), 0.6, 3, 'link'],
    ['disputed', input('doi', 'primary', 4, [0, 3], byModel), 0.35, 2, 'disputed'],
    ['no bearing', input('doi', 'primary', 4, [0, 0], { ...byModel, bearing: 0 }), 0, 0, undefined],
    [
      'half a bearing, leaning',
      input('arxiv', 'preprint', 0, [0, 0], { ...byModel, bearing: 0.7, diagnosticity: 0.7 }),
      0.279_3,
      1,
      undefined,
    ],
  ])('%s', (_, graded, q, dots, cappedBy) => {
    const result = strength(graded);
    expect(result.q).toBeCloseTo(q, 10);
    expect(result.dots).toBe(dots);
    expect(result.cappedBy).toBe(cappedBy);
  });

  it('tells what each criterion adds', () => {
    const { contributions } = strength(input('doi', 'primary', 4, [2, 0], byModel));
    expect(contributions).toEqual({
      source: 0.35,
      specificity: 0.25,
      reasoning: 0.25,
      check: 0.15,
    });
  });
});

it.each([
  [0, 0],
  [0.001, 1],
  [0.3, 2],
  [0.5, 3],
  [0.6, 3],
  [0.85, 4],
  [0.9, 5],
  [1, 5],
])('a quality of %d shows %d dots', (q, dots) => {
  expect(dotsOf(q)).toBe(dots);
});

describe('gradeByRules', () => {
  it('reads source and specificity and marks everything else alike', () => {
    const parsed = parseSource('arXiv:2107.03374');
    const text = 'Codex solves 28.8 % of HumanEval, against 0 % for GPT-3';
    expect(gradeByRules({ text, source: parsed.ok ? parsed.source : undefined })).toEqual({
      grade: {
        bearing: 1,
        diagnosticity: 1,
        reasoning: 0.5,
        direction: 'unknown',
        grader: 'rules/1',
      },
      sourceKind: 'arxiv',
      sourceLevel: 'preprint',
      specificity: 4,
    });
    expect(gradeByRules({ text: 'I feel so', source: undefined })).toMatchObject({
      sourceKind: 'none',
      sourceLevel: 'none',
      specificity: 0,
    });
  });
});

describe('whatWouldRaise', () => {
  it.each([
    ['the paper, without a source', input('none', 'none', 4), '', 'a link to the paper', 3],
    [
      'the paper, without a source or anything named',
      input('none', 'none', 0),
      'It is so',
      'a link to the paper',
      2,
    ],
    [
      'a number, with a preprint and nothing named',
      input('arxiv', 'preprint', 0),
      'It is so',
      'a number',
      3,
    ],
    [
      'checks, when the author has done all',
      input('doi', 'primary', 4),
      '',
      'two members checking the source',
      4,
    ],
  ])('names %s', (_, graded, text, words, dots) => {
    const missing = graded.specificity === 4 ? [] : specificityOf(text).missing;
    expect(whatWouldRaise(graded, missing)).toMatchObject({ words, dots });
  });

  it('names nothing when nothing would', () => {
    expect(whatWouldRaise(input('doi', 'primary', 4, [2, 0]), [])).toBeUndefined();
    expect(whatWouldRaise(input('doi', 'primary', 4, [0, 9]), [])).toBeUndefined();
  });
});
