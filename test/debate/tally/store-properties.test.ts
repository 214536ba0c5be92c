import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Stance } from '#debate/ballot/rules/votes.ts';
import { otherSide, sides } from '#debate/core/rules/side.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { creditEvidence } from '#debate/marks/credit-evidence.ts';
import { tallyClaim } from '#debate/tally/rules-1/tally.ts';
import { toTallyItems } from '#debate/tally/tally-evidence.ts';
import { cases } from '../../support/cases.ts';
import { member, openStage, type Stage } from '../../support/stage.ts';
import {
  CLAIM,
  type Deed,
  deeds,
  openPlay,
  orRefused,
  type Play,
  swapSides,
  words,
} from '../play.ts';
import { mostOf, NOISE } from './rules-1/debates.ts';
import { mirrorClaimTally } from './rules-1/mirror.ts';

const MEMBERS = [1, 2, 3, 4, 5, 6];
const NEWCOMER = 7;
const WHY = 'I had never seen the two of them compared on the very same questions before.';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Plays the same deeds in each debate, an hour apart. */
async function playAll(games: readonly { play: Play; deeds: readonly Deed[] }[]): Promise<void> {
  const length = games[0]?.deeds.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    stage.setTime(new Date(Date.UTC(2026, 10, 21, 12 + at)).toISOString());
    const results = await Promise.all(
      games.map(({ play, deeds }) => {
        const deed = deeds[at];
        return deed === undefined ? false : play.attempt(deed);
      }),
    );
    expect(new Set(results).size).toBe(1);
  }
}

async function played(all: readonly Deed[]): Promise<Play> {
  const play = await openPlay(stage);
  await playAll([{ play, deeds: all }]);
  return play;
}

/** Numbers of up to so many items and rebuttals that stand, spread over the debate. */
async function someStanding(play: Play, count: number): Promise<number[]> {
  const { items, rebuttals } = await play.live();
  const numbers = [...items, ...rebuttals].map(({ number }) => number);
  const step = Math.max(1, Math.floor(numbers.length / count));
  return numbers.filter((_, index) => index % step === 0).slice(0, count);
}

/**
 * Whether what it answers stands, and its author has no second item in its cluster: edits may
 * bring two together, and then the first of them is the one that is revised.
 */
async function mayBeFiledAgain(play: Play, number: number): Promise<boolean> {
  const { cluster, target } = await play.find(number);
  if (target !== null && !isStanding(await play.find(target))) return false;
  for (const other of play.numbers()) {
    if (other === number || play.authorOf(other) !== play.authorOf(number)) continue;
    if ((await play.find(other)).cluster === cluster) return false;
  }
  return true;
}

const runs = (usual: number) => ({ ...cases(usual), interruptAfterTimeLimit: 60_000 });

describe('the tally of a debate held in the store', () => {
  it('is bounded, knows no order of reading and is mirrored when the sides are swapped', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.infiniteStream(fc.nat(1000)), async (all, dice) => {
        const [play, mirror] = [await openPlay(stage), await openPlay(stage)];
        await playAll([
          { play, deeds: all },
          { play: mirror, deeds: swapSides(all) },
        ]);
        const { items, rebuttals, tally } = await play.live();

        for (const side of [tally.supports, tally.challenges]) {
          expect(side.weight).toBeGreaterThanOrEqual(0);
          expect(side.weight).toBeLessThanOrEqual(mostOf(side.sources));
          expect(side.sources).toBeLessThanOrEqual(3 * side.people);
        }
        expect(Math.abs(tally.balance)).toBeLessThan(1);
        expect(tally.essay + tally.challengers).toBe(100);

        const marks = await stage.store.marks.onSources(play.debate.id, CLAIM);
        const shuffled = <T>(rows: readonly T[]) =>
          rows
            .map((row) => ({ row, die: dice.next().value ?? 0 }))
            .sort((a, b) => a.die - b.die)
            .map(({ row }) => row);
        const order = toTallyItems(shuffled([...items, ...rebuttals]), shuffled(marks));
        expect(tallyClaim(order)).toEqual(tally);

        expect(await mirror.tally()).toEqual(mirrorClaimTally(tally));
      }),
      runs(5),
    );
  });

  it('is moved by no vote, no mark on merit and no credit', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const play = await played(all);
        const before = await play.tally();
        const numbers = await someStanding(play, 4);
        let [marked, credited] = [0, 0];
        for (const by of MEMBERS) {
          const caller = member(play.debate, by);
          for (const stance of ['agree', 'disagree'] satisfies Stance[]) {
            await castVote(stage.ports, play.debate, caller, { claim: CLAIM, stance });
          }
          for (const number of numbers) {
            const kind = (by + number) % 2 === 0 ? 'convincing' : 'unconvincing';
            if (await orRefused(play.mark(by, number, kind).then(() => true))) marked += 1;
            const credit = creditEvidence(stage.ports, play.debate, caller, { number, why: WHY });
            if (await orRefused(credit.then(() => true))) credited += 1;
          }
        }
        expect([marked, credited]).toEqual([5 * numbers.length, 5 * numbers.length]);
        expect(await play.tally()).toEqual(before);
      }),
      runs(2),
    );
  });

  it('gains nothing by an author’s copy, nor by withdrawing an item and filing it again', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const play = await played(all);
        const before = await play.tally();
        for (const number of await someStanding(play, 6)) {
          if (!(await mayBeFiledAgain(play, number))) continue;
          expect(await play.fileAgain(number)).toBe(number);
          expect(await play.tally()).toEqual(before);
          await play.withdraw(number);
          expect(await play.fileAgain(number)).toBe(number);
          expect(await play.tally()).toEqual(before);
        }
      }),
      runs(3),
    );
  });

  it('never falls for a side by a newcomer’s item, and gains three sources by all of his', async () => {
    const attempts = fc.array(
      fc.record({ ...words, how: fc.constantFrom('file', 'file', 'edit', 'withdraw', 'refile') }),
      { minLength: 8, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(deeds, attempts, fc.constantFrom(...sides), async (all, tries, side) => {
        const play = await played(all);
        const before = await play.tally();
        const other = otherSide(side);
        const own: number[] = [];
        for (const [index, { how, ...form }] of tries.entries()) {
          const number = own[index % Math.max(1, own.length)];
          if (number === undefined || how === 'file') {
            own.push(await play.file(NEWCOMER, side, form));
          } else if (how === 'edit') await orRefused(play.edit(number, form));
          else if (how === 'withdraw') await orRefused(play.withdraw(number));
          else await play.fileAgain(number);
          const after = await play.tally();
          expect(after[other]).toEqual(before[other]);
          expect(after[side].weight).toBeGreaterThanOrEqual(before[side].weight - NOISE);
          expect(after[side].sources).toBeLessThanOrEqual(before[side].sources + 3);
          expect(after[side].weight - before[side].weight).toBeLessThanOrEqual(mostOf(3));
        }
      }),
      runs(3),
    );
  });
});
