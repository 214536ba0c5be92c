import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_VOTES, type Stance, stances } from '#debate/ballot/rules/votes.ts';
import { cases } from '../../support/cases.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage();

const CLAIM = 1;

type Act =
  | { readonly what: 'cast'; readonly who: number; readonly stance: Stance | null }
  | { readonly what: 'erase'; readonly who: number }
  | { readonly what: 'end' };

/** What one of so many persons does, or the end of a period; erasures and returns are frequent. */
function acts(people: number): fc.Arbitrary<Act> {
  const who = fc.nat({ max: people - 1 });
  const stance = fc.constantFrom<Stance | null>(...stances, null);
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ what: fc.constant('cast' as const), who, stance }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('erase' as const), who }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('end' as const) }) },
  );
}

/** A debate in which a person stays one, however often they erase and vote again. */
async function begin() {
  const { id } = await stage.newDebate();
  const stanceOf = new Map<number, Stance>();
  let week = 0;
  const act = async (one: Act) => {
    if (one.what === 'end') {
      week += 1;
      await stage.store.votes.endPeriod(id, `2026-W${week}`, new Date());
      return;
    }
    const voterKey = `${id} voter ${one.who}`;
    const stance = one.what === 'erase' ? null : one.stance;
    if (one.what === 'erase') {
      await stage.store.members.erase(`${id} author`, voterKey, new Date());
    } else await stage.store.votes.cast({ debateId: id, claim: CLAIM, voterKey, stance });
    if (stance === null) stanceOf.delete(one.who);
    else stanceOf.set(one.who, stance);
  };
  const shown = async () => (await stage.store.votes.open(id)).counts.get(CLAIM) ?? NO_VOTES;
  const all = async (people: readonly number[], stance: Stance | null) => {
    for (const who of people) await act({ what: 'cast', who, stance });
  };
  const erase = (who: number) => act({ what: 'erase', who });
  return { act, all, erase, shown, stanceOf, end: () => act({ what: 'end' }) };
}

const differing = (a: ReadonlyMap<number, Stance>, b: ReadonlyMap<number, Stance>) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((who) => a.get(who) !== b.get(who)).length;

describe('a person who erases and votes again', () => {
  it('counts once in a step, so that three of them and one voter move nothing', async () => {
    const { all, erase, shown } = await begin();
    await all([1, 2, 3, 4, 5, 6], 'agree');
    const before = await shown();
    for (const round of [1, 2, 3]) {
      for (const who of [1, 2, 3]) await erase(who);
      await all([1, 2, 3], round === 2 ? 'unsure' : 'disagree');
    }
    await all([4], 'disagree');
    expect(await shown()).toEqual(before);
  });

  it('counts once also where the vote was withdrawn before the erasure, and over a period', async () => {
    const { all, erase, end, shown } = await begin();
    await all([1, 2, 3, 4, 5], 'agree');
    const before = await shown();
    await all([1, 2], null);
    for (const who of [1, 2, 3]) await erase(who);
    await end();
    await all([1, 2, 3], 'disagree');
    await all([4], 'disagree');
    expect(await shown()).toEqual(before);
  });

  it('holds the numbers back by no more than their own number of voters', async () => {
    const { all, erase, shown } = await begin();
    await all([1, 2, 3, 4, 5], 'agree');
    for (const who of [1, 2]) await erase(who);
    await all([11, 12, 13, 14, 15, 16], 'unsure');
    expect(await shown()).toEqual({ agree: 5, disagree: 0, unsure: 0 });
    await all([17], 'unsure');
    expect(await shown()).toEqual({ agree: 3, disagree: 0, unsure: 7 });
  });
});

describe('whatever sequence of votes, changes, withdrawals, erasures and votes again', () => {
  it('by four persons leaves the shown numbers as they are', async () => {
    const earlier = fc.array(acts(9), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(earlier, fc.array(acts(4), { maxLength: 30 }), async (first, then) => {
        const { act, all, shown } = await begin();
        await all([0, 1, 2, 3, 4, 5, 6, 7, 8], 'agree');
        for (const one of first) await act(one);
        const before = JSON.stringify(await shown());
        // Others until the numbers move: a step begins, of which the four know all that is shown.
        for (let who = 20; JSON.stringify(await shown()) === before; who += 1) {
          await all([who], 'disagree');
        }
        const at = await shown();
        for (const one of then) {
          await act(one);
          expect(await shown()).toEqual(at);
        }
      }),
      cases(8),
    );
  });

  it('moves the shown numbers only when five persons differ from the last ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts(9), { minLength: 20, maxLength: 50 }), async (sequence) => {
        const { act, shown, stanceOf } = await begin();
        let last = { shown: NO_VOTES, of: new Map<number, Stance>() };
        for (const one of sequence) {
          await act(one);
          const now = await shown();
          if (JSON.stringify(now) === JSON.stringify(last.shown)) continue;
          expect(differing(stanceOf, last.of)).toBeGreaterThanOrEqual(5);
          last = { shown: now, of: new Map(stanceOf) };
        }
      }),
      cases(10),
    );
  });
});
