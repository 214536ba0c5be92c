import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blow, gatherBlows } from '#debate/tally/rules/entries/blows.ts';
import { shareLeft, shareLeftAfter } from '#debate/tally/rules/entries/rebutted.ts';
import { cases } from '../../../../support/cases.ts';

const RUNS = cases(200);

let filed = 0;
function blow(author: string, strength: number, rest: Partial<Blow> = {}): Blow {
  filed += 1;
  return { number: filed, author, cluster: filed, strength, checked: false, ...rest };
}
const left = (...blows: Blow[]) => shareLeft(gatherBlows(blows));

describe('rebuttals', () => {
  it('leave an item whole when there are none', () => {
    expect(left()).toBe(1);
  });

  it('multiply what each person leaves', () => {
    expect(left(blow('ann', 0.1), blow('bob', 0.2))).toBe(0.8 * 0.9);
  });

  it('take half at most while nobody has checked them', () => {
    expect(left(...Array.from({ length: 50 }, (_, at) => blow(`m${at}`, 0.36)))).toBe(0.5);
  });

  it('take more once one of them is checked', () => {
    expect(left(blow('ann', 0.7225, { checked: true }))).toBeCloseTo(0.2775, 12);
    const others = Array.from({ length: 9 }, (_, at) => blow(`m${at}`, 0.36));
    const checked = left(blow('ann', 0.7225, { checked: true }), ...others);
    expect(checked).toBeCloseTo(0.5 * 0.2775, 12);
  });

  it('hit once for each person, with the strongest', () => {
    expect(left(blow('ann', 0.1), blow('ann', 0.3), blow('ann', 0.2))).toBe(0.7);
  });

  it('hit once for each source, for whoever brought it first', () => {
    const shared = [blow('ann', 0.1, { cluster: 7 }), blow('bob', 0.36, { cluster: 7 })];
    expect(left(...shared)).toBe(0.64);
    expect(left(...shared, blow('ann', 0.2))).toBe(0.64);
    expect(left(...shared, blow('bob', 0.2))).toBe(0.64 * 0.8);
  });

  it('pass a source to who brought it next when the first is gone', () => {
    const shared = [blow('ann', 0.1, { cluster: 7 }), blow('bob', 0.3, { cluster: 7 })];
    const blows = gatherBlows([...shared, blow('bob', 0.2)]);
    expect(shareLeft(blows)).toBe(0.7 * 0.8);
    expect(shareLeftAfter(blows, new Map([[shared[0]?.number ?? 0, undefined]]))).toBe(0.7);
  });
});

const someBlows = fc.array(
  fc.record({
    author: fc.constantFrom('ann', 'bob', 'cid', 'dot'),
    cluster: fc.integer({ min: 1, max: 5 }),
    strength: fc.constantFrom(0.04, 0.1225, 0.36, 0.7225),
    checked: fc.boolean(),
  }),
  { maxLength: 10 },
);

describe('changing some rebuttals of many', () => {
  it('leaves exactly what gathering the others again leaves', () => {
    fc.assert(
      fc.property(someBlows, fc.array(fc.nat(3), { minLength: 10 }), (drafts, rolls) => {
        const blows = drafts.map((draft, at) => ({ ...draft, number: at + 1 }));
        const changed = new Map<number, Blow | undefined>();
        for (const [at, one] of blows.entries()) {
          const roll = rolls[at];
          if (roll === 0) changed.set(one.number, undefined);
          if (roll === 1) changed.set(one.number, { ...one, checked: !one.checked, strength: 0.2 });
        }
        const anew = blows.map((one) => (changed.has(one.number) ? changed.get(one.number) : one));
        const others = anew.filter((one) => one !== undefined);
        expect(shareLeftAfter(gatherBlows(blows), changed)).toBe(shareLeft(gatherBlows(others)));
      }),
      RUNS,
    );
  });
});
