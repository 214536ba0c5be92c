import { describe, expect, it } from 'vitest';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item, Mark, TallyInput } from '#debate/tally/rules/types.ts';
import { debateOf, itemOf, markBy, rebuttalOf, SOURCE } from '../../build.ts';

/** Friend and foe have a sourced item each, on the side of item 1 and on the other. */
const camps = [itemOf('friend', 2, 'supports'), itemOf('foe', 3, 'challenges')];

/** The state of item 1, with these marks on it and other items beside it. */
function checkOf(
  marks: readonly Mark[],
  rest: Partial<Item> = {},
  debate: Partial<TallyInput> = {},
) {
  const item = itemOf('ann', 1, 'supports', { marks, ...rest });
  return tallyDebate(debateOf([item, ...camps], debate)).claims[0]?.items[0]?.check;
}

const check = (by: string, at?: number) => markBy(by, 'check', at);
const dispute = (by: string, at?: number) => markBy(by, 'dispute', at);

describe('a check', () => {
  it('takes two members, one of whom has evidence on the other side', () => {
    expect(checkOf([check('foe')])).toBe('unchecked');
    expect(checkOf([check('foe'), check('x')])).toBe('checked');
  });

  it('is not made by a ring of friends, however many', () => {
    const ring = ['friend', 'a', 'b', 'c', 'd'].map((by) => check(by));
    expect(checkOf(ring)).toBe('unchecked');
  });

  it('is made with a moderator in the place of a foe', () => {
    expect(checkOf([check('x'), check('y')], {}, { moderators: ['y'] })).toBe('checked');
  });

  it('needs twice as many as dispute', () => {
    expect(checkOf([check('foe'), check('x'), dispute('y')])).toBe('checked');
    const marks = [check('foe'), check('x'), check('z'), dispute('y'), dispute('w')];
    expect(checkOf(marks)).toBe('unchecked');
  });

  it('counts the foe’s evidence only if it was filed before the mark', () => {
    expect(checkOf([check('foe', 3), check('x')])).toBe('checked');
    expect(checkOf([check('foe', 2), check('x')])).toBe('unchecked');
  });

  it('changes nothing without a source', () => {
    expect(checkOf([check('foe'), check('x')], SOURCE.none)).toBe('unchecked');
  });

  it('is not the author’s own, nor one of another revision', () => {
    expect(checkOf([check('foe'), check('ann')])).toBe('unchecked');
    expect(checkOf([check('foe'), markBy('x', 'check', 9, 1)])).toBe('unchecked');
    const marks = [markBy('foe', 'check', 9, 1), markBy('x', 'check', 9, 1)];
    expect(checkOf(marks, { revision: 1 })).toBe('checked');
  });
});

describe('a dispute', () => {
  it('takes two members, one of whom has evidence on the same side', () => {
    expect(checkOf([dispute('foe'), dispute('x')])).toBe('unchecked');
    expect(checkOf([dispute('friend'), dispute('x')])).toBe('disputed');
  });

  it('needs twice as many as check', () => {
    expect(checkOf([dispute('friend'), dispute('x'), check('y')])).toBe('disputed');
    const marks = [dispute('friend'), dispute('x'), dispute('z'), check('y'), check('w')];
    expect(checkOf(marks)).toBe('unchecked');
  });

  it('comes before the same member’s check', () => {
    expect(checkOf([dispute('friend'), dispute('x'), check('x')])).toBe('disputed');
    expect(checkOf([dispute('friend'), check('x'), dispute('x')])).toBe('disputed');
  });
});

describe('the marks of one member', () => {
  const later = [4, 5, 6].map((number) =>
    itemOf(`other${number}`, number, 'supports', { marks: [check('foe'), check('x')] }),
  );
  const checks = (items: readonly Item[]) =>
    tallyDebate(debateOf([...items, ...camps])).claims[0]?.items.map((item) => item.check);

  it('count on three items of one side, the first by number', () => {
    const first = itemOf('ann', 1, 'supports', { marks: [check('foe'), check('x')] });
    const expected = ['checked', 'unchecked', 'unchecked', 'checked', 'checked', 'unchecked'];
    expect(checks([first, ...later])).toEqual(expected);
  });

  it('are used up by an item without a source, not by one that is withdrawn', () => {
    const marks = [check('foe'), check('x')];
    const sourceless = itemOf('ann', 1, 'supports', { ...SOURCE.none, marks });
    expect(checks([sourceless, ...later])?.at(-1)).toBe('unchecked');
    const withdrawn = itemOf('ann', 1, 'supports', { standing: false, marks });
    expect(checks([withdrawn, ...later])?.at(-1)).toBe('checked');
  });

  it('are counted on rebuttals together with the items of the side that these speak for', () => {
    const marks = [check('foe'), check('x')];
    const rebutted = itemOf('foe', 7, 'challenges', {
      rebuttals: [rebuttalOf('ann', 8, { marks })],
    });
    const tally = tallyDebate(debateOf([...later, rebutted, ...camps]));
    const answer = tally.claims[0]?.items.find((item) => item.number === 7)?.rebuttals[0];
    expect(answer?.check).toBe('unchecked');
    const fewer = tallyDebate(debateOf([...later.slice(1), rebutted, ...camps]));
    expect(fewer.claims[0]?.items.find((item) => item.number === 7)?.rebuttals[0]?.check).toBe(
      'checked',
    );
  });
});
