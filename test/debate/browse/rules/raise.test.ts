import { describe, expect, it } from 'vitest';
import { type RaiseInput, whatWouldRaise } from '#debate/browse/rules/raise.ts';
import { RULES_MARKS } from '#debate/grading/rules/constants.ts';
import type { CountedMark } from '#debate/tally/rules/entries/marks.ts';

/** An item that names everything and has a preprint, with these marks on its source. */
const sourced = (marks: readonly CountedMark[] = []): RaiseInput => ({
  grade: { ...RULES_MARKS, grader: 'rules/1' },
  sourceKind: 'arxiv',
  sourceLevel: 'preprint',
  specificity: 4,
  check: 'unchecked',
  marks,
});

const bare: RaiseInput = { ...sourced(), sourceKind: 'none', sourceLevel: 'none' };

const mark = (kind: CountedMark['kind'], againstCamp = false): CountedMark => ({
  by: 'somebody',
  kind,
  againstCamp,
});

describe('what would raise an item', () => {
  it.each([
    ['the paper, without a source', bare, 'a link to the paper', 4],
    [
      'two checks, with a source that nobody opened',
      sourced(),
      'two checks of the source, one of them from the other side,',
      5,
    ],
    [
      'one more from the other side, once a friend checked it',
      sourced([mark('check')]),
      'one more check of the source, from the other side,',
      5,
    ],
    [
      'one more from the other side, however many friends checked it',
      sourced([mark('check'), mark('check'), mark('check')]),
      'one more check of the source, from the other side,',
      5,
    ],
    [
      'one more from anybody, once the other side checked it',
      sourced([mark('check', true)]),
      'one more check of the source',
      5,
    ],
    [
      'two checks against one dispute',
      sourced([mark('dispute')]),
      'two checks of the source, one of them from the other side,',
      5,
    ],
  ])('is %s', (_, item, words, dots) => {
    expect(whatWouldRaise(item, [])).toMatchObject({ words, dots });
  });

  it('is no check where two disputes ask for four', () => {
    expect(whatWouldRaise(sourced([mark('dispute'), mark('dispute')]), [])).toBeUndefined();
  });

  it('is nothing more once its source is checked', () => {
    const marks = [mark('check', true), mark('check')];
    expect(whatWouldRaise({ ...sourced(marks), check: 'checked' }, [])).toBeUndefined();
  });

  it('is a number before any check, where the author can name one', () => {
    const vague = { ...sourced(), specificity: 2 } as const;
    expect(whatWouldRaise(vague, ['number'])).toMatchObject({ words: 'a number', dots: 4 });
  });
});
