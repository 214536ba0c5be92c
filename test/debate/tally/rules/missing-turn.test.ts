import { describe, expect, it } from 'vitest';
import { missingTurn } from '#debate/tally/rules/missing-turn.ts';

describe('what an item lacks to turn', () => {
  const marks = (checks: number, disputes: number, against: readonly number[] = []) =>
    [...Array(checks).fill('check'), ...Array(disputes).fill('dispute')].map((kind, at) => ({
      by: `m${at}`,
      kind: kind as 'check' | 'dispute',
      againstCamp: against.includes(at),
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
