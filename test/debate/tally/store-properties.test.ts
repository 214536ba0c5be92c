import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Stance } from '#debate/ballot/rules/votes.ts';
import { type Side, sides } from '#debate/core/rules/side.ts';
import { creditEvidence } from '#debate/marks/credit-evidence.ts';
import { setMark } from '#debate/marks/set-mark.ts';
import { printedTally } from '#debate/tally/rules/printed-tally.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { cases } from '../../support/cases.ts';
import { useStage } from '../../support/stage.ts';
import { orRefused } from '../play.ts';
import { CLAIMS, campaign, type Deed, deeds, fewDeeds, OLD, swapSides } from './held/deeds.ts';
import { everything, REFUSED } from './held/everything.ts';
import { type Held, holdDebate, type Live, standingOf } from './held/hold-debate.ts';
import { isSeen, type Noted } from './held/noted.ts';
import { mirrored } from './mirrored.ts';

/** Each is a long debate, so the usual number is one: `CRUX_CASES=20000` tries a hundred. */
const CASES = { ...cases(1), endOnFailure: true };
const TIMEOUT_MS = 120_000 + 5_000 * CASES.numRuns;
/** Deeds between two looks at the numbers. */
const LOOK_EVERY = 15;
/** Items and rebuttals of a claim that are read by themselves at each look. */
const ALONE = 3;
const NEWCOMER = 30;
/** Points of the best source that nobody checked. */
const UNCHECKED = 36;
const WHY = 'I had never seen the two of them compared on the very same questions before.';

const stage = await useStage();

/** The numbers read from the store are those of the notebook, to the last digit and word. */
async function expectAsNoted(held: Held): Promise<void> {
  const noted = tallyDebate(held.input());
  const claims = CLAIMS.map(async (number) => {
    const live = await held.live(number);
    expect(live.tally).toEqual(noted.claims.find((one) => one.number === number));
    await Promise.all([expectDigested(held, live), expectJudgedAlone(held, live.tally)]);
  });
  await Promise.all([held.read().then((tally) => expect(tally).toEqual(noted)), ...claims]);
}

/** The claim's digest, kept until something changes, says the same; items without points apart. */
async function expectDigested(held: Held, live: Live): Promise<void> {
  const { items, ...claim } = live.tally;
  const { tally, standing } = await held.digest(claim.number);
  expect(tally).toMatchObject(claim);
  const earning = items.filter(({ points, lost }) => points > 0 || lost > 0);
  expect(tally.items).toEqual(earning.map((item) => ({ ...item, rebuttals: [], marks: [] })));
  expect(standing).toEqual(standingOf(live));
}

/** Items and rebuttals read by themselves are judged as in the whole claim; some, at even steps. */
async function expectJudgedAlone(held: Held, { number, items }: ClaimTally): Promise<void> {
  const all = items.flatMap(({ carried: _, ...item }) => [item, ...item.rebuttals]);
  const step = Math.max(1, Math.floor(all.length / ALONE));
  const some = all.filter((_, at) => at % step === 0);
  const judged = await Promise.all(some.map((one) => held.judged(number, one.number)));
  expect(judged).toEqual(some);
}

async function hold(all: readonly Deed[]): Promise<Held> {
  const held = await holdDebate(stage);
  for (const [at, deed] of all.entries()) {
    const { isDone, isAllowed } = await held.attempt(deed);
    expect([at, deed, isDone]).toEqual([at, deed, isAllowed]);
    if (at % LOOK_EVERY === LOOK_EVERY - 1) await expectAsNoted(held);
  }
  return held;
}

/** The standing items and rebuttals at some of the places, spread over the debate. */
function someSeen({ notebook }: Held, count: number): Noted[] {
  const seen = notebook.entries.filter(
    (one) =>
      isSeen(one) && notebook.entries.every((of) => of.number !== one.scope.target || isSeen(of)),
  );
  const step = Math.max(1, Math.floor(seen.length / count));
  return seen.filter((_, at) => at % step === 0).slice(0, count);
}

describe('the tally of a debate held in the store', { timeout: TIMEOUT_MS }, () => {
  it('is that of an input written down beside it, with each refusal, and its mirror’s mirrored', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const held = await hold(all);
        await expectAsNoted(held);
        const mirror = await hold(swapSides(all));
        expect(printedTally(await mirror.read())).toEqual(
          mirrored(printedTally(await held.read())),
        );
      }),
      CASES,
    );
  });

  it('holds in many short debates', async () => {
    await fc.assert(
      fc.asyncProperty(fewDeeds, async (all) => await expectAsNoted(await hold(all))),
      { ...cases(3), endOnFailure: true },
    );
  });

  it('is so after each deed of a debate in which everything comes up', async () => {
    const held = await holdDebate(stage);
    const refused: Deed[] = [];
    const met = { suspended: false, disputed: false, checked: false, young: 0, moderators: 0 };
    for (const deed of everything) {
      const { isDone, isAllowed } = await held.attempt(deed);
      expect([deed, isDone]).toEqual([deed, isAllowed]);
      if (!isDone) refused.push(deed);
      await expectAsNoted(held);
      const { claims, young, moderators } = held.input();
      const items = claims.flatMap((claim) => claim.items);
      met.suspended ||= items.some((one) => one.marks.some((of) => of.revision !== one.revision));
      met.young = Math.max(met.young, young.length);
      met.moderators = moderators.length;
      const checks = (await held.live(1)).tally.items.map(({ check }) => check);
      met.checked ||= checks.includes('checked');
      met.disputed ||= checks.includes('disputed');
    }
    expect(refused).toEqual(REFUSED);
    expect(met).toEqual({
      suspended: true,
      disputed: true,
      checked: true,
      young: 2,
      moderators: 1,
    });
  });

  it.each<[people: number, side: Side, word: string]>([
    [7, 'supports', 'open'],
    [10, 'challenges', 'slight'],
    [16, 'supports', 'firm'],
  ])('is the same where %i people agree on “%s”, which is %s', async (people, side, word) => {
    const held = await hold(campaign(people, side));
    await expectAsNoted(held);
    const leader = side === 'supports' ? 'essay' : 'challengers';
    const verdict = { word, leader: word === 'open' ? 'even' : leader };
    expect((await held.live(1)).tally).toMatchObject(verdict);
  });

  it('is moved by no vote, no mark on merit and no credit', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const held = await hold(all);
        const before = await held.read();
        const { debate } = held;
        let [marked, credited] = [0, 0];
        for (const by of OLD) {
          const caller = held.caller(by);
          for (const claim of CLAIMS) {
            for (const stance of ['agree', 'disagree'] satisfies Stance[]) {
              await castVote(stage.ports, debate, caller, { claim, stance });
            }
          }
          for (const { number } of someSeen(held, 4)) {
            const kind = (by + number) % 2 === 0 ? 'convincing' : 'unconvincing';
            const mark = setMark(stage.ports, debate, caller, { number, kind });
            if (await orRefused(mark.then(() => true))) marked += 1;
            const credit = creditEvidence(stage.ports, debate, caller, { number, why: WHY });
            if (await orRefused(credit.then(() => true))) credited += 1;
          }
        }
        expect(marked).toBeGreaterThan(0);
        expect(credited).toBe(marked);
        expect(await held.read()).toEqual(before);
      }),
      CASES,
    );
  });

  it('gains nothing by an author’s copy, nor by withdrawing an item and filing it again', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const held = await hold(all);
        const before = await held.read();
        for (const one of someSeen(held, 5)) {
          if (hasTwin(held, one)) continue;
          const item = held.notebook.entries.indexOf(one);
          for (const kind of ['refile', 'withdraw', 'refile'] as const) {
            const { isDone } = await held.attempt({ kind, item });
            expect(isDone).toBe(true);
            if (kind === 'refile') expect(await held.read()).toEqual(before);
          }
        }
      }),
      CASES,
    );
  });

  it('never falls for a side by a newcomer’s items, whatever becomes of them, and gains three sources at most', async () => {
    const tries = fc.array(
      fc.record({
        how: fc.constantFrom('file', 'file', 'file', 'edit', 'withdraw', 'refile'),
        paper: fc.nat(12),
        roll: fc.nat(20),
      }),
      { minLength: 8, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(deeds, tries, fc.constantFrom(...sides), async (all, some, side) => {
        const held = await hold(all);
        const { tally: before } = await held.live(1);
        for (const { how, paper, roll } of some) {
          await held.attempt(newcomers(held, side, how, paper, roll));
          expectNoHarm(before, (await held.live(1)).tally, side);
        }
        await expectAsNoted(held);
      }),
      CASES,
    );
  });
});

/** Edits may bring two of an author's items together: then the first is the one that is revised. */
function hasTwin({ notebook }: Held, one: Noted): boolean {
  return notebook.entries.some(
    (of) => of !== one && of.by === one.by && of.cluster === one.cluster,
  );
}

/** What a newcomer tries: a new item, or something with one of those that he has. */
function newcomers(
  { notebook }: Held,
  side: Side,
  how: 'file' | 'edit' | 'withdraw' | 'refile',
  paper: number,
  roll: number,
): Deed {
  const own = notebook.entries.filter(({ by }) => by === NEWCOMER);
  const one = own[roll % Math.max(1, own.length)];
  if (one === undefined || how === 'file') {
    return { kind: 'file', by: NEWCOMER, claim: 1, side, paper, isRich: roll % 2 === 0 };
  }
  const item = notebook.entries.indexOf(one);
  return how === 'edit'
    ? { kind: 'edit', item, version: roll % 2, wording: 0, paper }
    : { kind: how, item };
}

function expectNoHarm(before: ClaimTally, after: ClaimTally, side: Side): void {
  const [own, other] =
    side === 'supports' ? (['essay', 'challengers'] as const) : (['challengers', 'essay'] as const);
  expect(after[own]).toBeGreaterThanOrEqual(before[own]);
  expect(after.pot[own]).toBeGreaterThanOrEqual(before.pot[own] * (1 - 1e-12));
  expect(after.pot[other]).toBeLessThanOrEqual(before.pot[other] * (1 + 1e-12));
  const sign = side === 'supports' ? 1 : -1;
  expect(sign * after.low).toBeGreaterThanOrEqual(sign * before.low);
  expect(sign * after.high).toBeGreaterThanOrEqual(sign * before.high);
  // A better copy of somebody's source may be carried by them, who may be on both sides.
  const gained =
    after.points[own] - before.points[own] + before.points[other] - after.points[other];
  expect(after.points[other]).toBeLessThanOrEqual(before.points[other]);
  expect(gained).toBeLessThanOrEqual(3 * UNCHECKED);
  expect(after.sources).toBeLessThanOrEqual(before.sources + 3);
}
