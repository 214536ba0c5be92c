import { describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import { missingTurn, speaksAgainstCamp } from '#debate/marks/rules/camp.ts';

const filed = new Map([
  ['essayist supports', 3],
  ['challenger challenges', 5],
]);
const camps = {
  moderators: new Set(['odin']),
  firstSourced: (key: string, side: Side) => filed.get(`${key} ${side}`),
};
const speaks = (memberKey: string, kind: 'check' | 'dispute', side: Side, highestNumber = 9) =>
  speaksAgainstCamp({ memberKey, kind, highestNumber }, side, camps);

describe('a mark that speaks against its own camp', () => {
  it('is a check by somebody who argued for the other side', () => {
    expect(speaks('essayist', 'check', 'challenges')).toBe(true);
    expect(speaks('essayist', 'check', 'supports')).toBe(false);
    expect(speaks('nobody', 'check', 'supports')).toBe(false);
  });

  it('is a dispute by somebody who argued for the target’s own side', () => {
    expect(speaks('challenger', 'dispute', 'challenges')).toBe(true);
    expect(speaks('challenger', 'dispute', 'supports')).toBe(false);
  });

  it('was set after that was filed', () => {
    expect(speaks('challenger', 'check', 'supports', 5)).toBe(true);
    expect(speaks('challenger', 'check', 'supports', 4)).toBe(false);
  });

  it('is any by a moderator', () => {
    expect(speaks('odin', 'check', 'supports', 0)).toBe(true);
    expect(speaks('odin', 'dispute', 'supports', 0)).toBe(true);
  });
});

describe('what an item lacks to turn', () => {
  const marks = (checks: number, disputes: number, against: readonly number[] = []) =>
    [...Array(checks).fill('check'), ...Array(disputes).fill('dispute')].map((kind, at) => ({
      kind: kind as 'check' | 'dispute',
      isAgainstCamp: against.includes(at),
    }));

  it.each([
    ['two checks by friends', marks(2, 0), 'check-from-other-side'],
    ['two disputes by opponents', marks(0, 2), 'dispute-from-own-side'],
    ['four checks against two disputes', marks(4, 2), 'check-from-other-side'],
    ['four disputes, two checks', marks(2, 4, [0]), 'dispute-from-own-side'],
  ])('with %s is one mark', (_, given, missing) => {
    expect(missingTurn(given)).toBe(missing);
  });

  it.each([
    ['one check', marks(1, 0)],
    ['two checks of which one turns', marks(2, 0, [1])],
    ['three checks, two disputes', marks(3, 2)],
    ['nothing', []],
  ])('with %s is nothing that one mark would mend', (_, given) => {
    expect(missingTurn(given)).toBeUndefined();
  });
});
