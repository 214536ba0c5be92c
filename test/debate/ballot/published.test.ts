import { expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { type PublicVotes, publicVotes, type Stance, stances } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { composeExport } from '#debate/debates/compose-export.ts';
import { readBoard } from '#debate/debates/read-board.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { postSoFar, summariseDue } from '#debate/summary/summarise-due.ts';
import { seeded } from '../../support/seeded.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage();

const CLAIM = 0;
const PEOPLE = 14;

/** How everybody stands on the claim; who erased and came back is another one to readers. */
type Stances = ReadonlyMap<string, Stance>;

/** "5 · 0 · 1", or that fewer than five are told. */
function wordsOf(votes: PublicVotes): string {
  if (votes.kind === 'few') return votes.kind;
  const { agree, disagree, unsure } = votes.counts;
  return `${agree} · ${disagree} · ${unsure} of ${votes.voters}`;
}

/** What all readers of a debate are shown of a claim's votes at a moment, by where it stands. */
async function published(debate: Debate): Promise<Map<string, string>> {
  const board = await readBoard(stage.ports, debate);
  const file = await composeExport(stage.ports, debate);
  const shown = new Map<string, string>();
  const ofBoard = board.newest?.content.votes.find(({ claim }) => claim === CLAIM);
  if (ofBoard !== undefined) shown.set('board', wordsOf(publicVotes(ofBoard.counts)));
  for (const { week, kind, votes } of file.summaries) {
    const own = votes.find(({ claim }) => claim === CLAIM);
    if (own !== undefined) shown.set(`${week} ${kind}`, wordsOf(own));
  }
  return shown;
}

type Step = { readonly state: string; readonly of: Stances };

/** Plays at random, and collects all that was shown, and how everybody stood at each step. */
async function play(seed: number): Promise<{ outputs: Set<string>; steps: Step[] }> {
  const debate = await stage.newDebate();
  const random = seeded(seed);
  const lives = new Map<number, number>();
  const now = new Map<string, Stance>();
  const outputs = new Set<string>();
  const steps: Step[] = [];
  let week = 0;
  for (let turn = 0; turn < 90; turn += 1) {
    const number = Math.floor(random() * PEOPLE);
    const who = `${number} ${lives.get(number) ?? 0}`;
    const caller = member(debate, seed * 1_000 + number);
    const what = random();
    if (what < 0.05) {
      await eraseMember(stage.ports, caller);
      now.delete(who);
      lives.set(number, (lives.get(number) ?? 0) + 1);
    } else {
      const stance = what < 0.12 ? null : (stances[Math.floor(random() * 3)] ?? null);
      const { shown } = await castVote(stage.ports, debate, caller, { claim: CLAIM, stance });
      if (stance === null) now.delete(who);
      else now.set(who, stance);
      outputs.add(wordsOf(publicVotes(shown)));
    }
    const open = (await stage.store.votes.open(debate.id)).counts.get(CLAIM);
    const state = open && wordsOf(publicVotes(open));
    if (state !== undefined && steps.at(-1)?.state !== state)
      steps.push({ state, of: new Map(now) });
    if (turn % 10 === 9) await postSoFar(stage.ports, debate);
    if (turn % 30 === 29) {
      week += 1;
      stage.setTime(new Date(Date.UTC(2026, 10, 16 + 7 * week, 9, 1)).toISOString());
      await summariseDue(stage.ports, debate.id);
    }
    if (turn % 10 === 9) for (const one of (await published(debate)).values()) outputs.add(one);
  }
  stage.setTime('2026-11-21T12:00:00Z');
  return { outputs, steps };
}

it('boards, summaries, “so far”, exports and ballots show the same numbers, and no two tell one vote', async () => {
  for (const seed of [1, 2, 3]) {
    const { outputs, steps } = await play(seed);
    expect(steps.length).toBeGreaterThan(3);
    const known = new Set(['few', ...steps.map(({ state }) => state)]);
    expect([...outputs].filter((one) => !known.has(one))).toEqual([]);
    for (const [at, { of: then }] of steps.slice(1).entries()) {
      const before = steps[at]?.of ?? new Map();
      const everybody = new Set([...then.keys(), ...before.keys()]);
      const moved = [...everybody].filter((who) => then.get(who) !== before.get(who));
      expect(moved.length).toBeGreaterThanOrEqual(5);
    }
  }
});
