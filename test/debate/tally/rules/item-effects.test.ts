import { describe, expect, it } from 'vitest';
import { itemEffects } from '#debate/tally/rules/item-effects.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import { claimOf, contest, itemOf, rebuttalOf, SOURCE } from '../build.ts';

const people = { moderators: [], young: [] };
const old = contest(3, 3);
const effects = (items: readonly Item[], before: readonly Item[] = old) =>
  itemEffects(claimOf(before), claimOf(items), people);

describe('what moved a claim', () => {
  it('is nothing when nothing is new', () => {
    expect(effects(old)).toEqual([]);
  });

  it('is each new item, by what the number would be without it, the greatest first', () => {
    const added = [itemOf('new', 7, 'challenges', SOURCE.web), itemOf('newer', 8, 'supports')];
    const [most, least] = effects([...old, ...added]);
    // 204 : 191 of 395 points, the 60 of the start on each side included.
    expect(most).toEqual({ number: 8, essay: (100 * 204) / 395 - (100 * 168) / 359 });
    expect(least).toEqual({ number: 7, essay: (100 * 204) / 395 - (100 * 204) / 372 });
  });

  it('is an edited item, by what the number would be with it as before', () => {
    const edited = old.map((item) => (item.number === 1 ? { ...item, ...SOURCE.none } : item));
    expect(effects(edited)).toEqual([{ number: 1, essay: (100 * 144) / 312 - 50 }]);
  });

  it('is a rebuttal, apart from the item that it answers', () => {
    const rebuttals = [rebuttalOf('m5', 7)];
    const rebutted = old.map((item) => (item.number === 1 ? { ...item, rebuttals } : item));
    const [effect, ...others] = effects(rebutted);
    expect(others).toEqual([]);
    expect(effect?.number).toBe(7);
    expect(effect?.essay).toBeLessThan(0);
  });

  it('is everything on a claim that was not there before', () => {
    const all = itemEffects(undefined, claimOf(old), people);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
