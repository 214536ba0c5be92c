import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { readBallot } from '#debate/ballot/read-ballot.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage();

async function begin() {
  const debate = await stage.newDebate();
  const caller = member(debate, 1);
  const read = async (place: Parameters<typeof readBallot>[3]) =>
    readBallot(stage.ports, debate, caller, place);
  return { debate, caller, read };
}

const vote = (debate: Debate, caller: Caller, claim: number) =>
  castVote(stage.ports, debate, caller, { claim, stance: 'agree' });

describe('the ballot', () => {
  it('begins with the thesis and counts its places from 1', async () => {
    const { debate, read } = await begin();
    const ballot = await read({ after: -1 });
    expect(ballot).toMatchObject({ firstTime: true, position: 1, total: debate.claims.length });
    expect(ballot.current).toMatchObject({ claim: { number: 0 }, stance: null });
    expect(ballot.leastArgued).toBeNull();
  });

  it('shows the notice until the first act and never again', async () => {
    const { debate, caller, read } = await begin();
    expect((await read({ at: 3 })).firstTime).toBe(true);
    await vote(debate, caller, 3);
    expect((await read({ at: 3 })).firstTime).toBe(false);
  });

  it('asks for claims without a vote only, and passes over what has one', async () => {
    const { debate, caller, read } = await begin();
    for (const claim of [0, 1, 3]) await vote(debate, caller, claim);
    expect((await read({ after: -1 })).current?.claim.number).toBe(2);
    expect((await read({ after: 2 })).current?.claim.number).toBe(4);
  });

  it('never goes back to a claim that was skipped: it ends after the last', async () => {
    const { debate, read } = await begin();
    const seen: number[] = [];
    let ballot = await read({ after: -1 });
    while (ballot.current !== null) {
      seen.push(ballot.current.claim.number);
      ballot = await read({ after: ballot.current.claim.number });
    }
    expect(seen).toEqual(debate.claims.map(({ number }) => number));
  });

  it('opens a claim that was asked for, voted on or not', async () => {
    const { debate, caller, read } = await begin();
    await vote(debate, caller, 5);
    expect((await read({ at: 5 })).current).toMatchObject({
      claim: { number: 5 },
      stance: 'agree',
    });
    expect((await read({ at: 5 })).position).toBe(6);
    await expect(read({ at: 9 })).rejects.toThrow('There is no claim 9');
  });

  it('ends with all answers and the claim that has least evidence, the first of equals', async () => {
    const { debate, caller, read } = await begin();
    for (const { number } of debate.claims) await vote(debate, caller, number);
    expect((await read({ after: -1 })).leastArgued?.number).toBe(1);
    for (const claim of [1, 2, 4]) {
      await fileEvidence(stage.ports, debate, caller, {
        formId: newId(),
        target: null,
        claim,
        side: 'supports',
        text: `On claim ${claim} a test of 2024 shows the general model ahead by ${claim} points.`,
        source: '',
      });
    }
    const end = await read({ after: -1 });
    expect(end.current).toBeNull();
    expect(end.leastArgued?.number).toBe(3);
    expect(end.answers.map(({ stance }) => stance)).toEqual(debate.claims.map(() => 'agree'));
  });

  it('shows nobody the votes of another', async () => {
    const { debate, read } = await begin();
    await vote(debate, member(debate, 2), 0);
    const { answers, firstTime } = await read({ after: -1 });
    expect(answers.every(({ stance }) => stance === null)).toBe(true);
    expect(firstTime).toBe(true);
  });
});

describe('claims whose evidence has moved since one’s vote', () => {
  const start = { movedAfter: -1 };

  /** A weekly summary in which these claims moved at its cut-off. */
  async function moveAt(debate: Debate, iso: string, claims: number[], week: string) {
    const at = new Date(iso);
    const tally = freezeTally(tallyDebate({ claims: [], moderators: [], young: [] }));
    const content = { lines: [], tally, votes: [], claims: [] };
    const { number } = await stage.store.votes.endPeriod(debate.id, week, new Date());
    await stage.store.inDebate(debate.id, (tx) =>
      tx.addWeekly({
        week,
        kind: 'weekly',
        startsAt: at,
        endsAt: at,
        madeAt: at,
        rules: 'rules/1',
        late: false,
        final: false,
        unposted: null,
        alarm: false,
        content: { ...content, voters: 0, authors: 0 },
        moves: claims.map((claim) => ({ claim, period: number })),
      }),
    );
  }

  it('come first, in turn, and then those without a vote', async () => {
    stage.setTime('2026-11-21T12:00:00Z');
    const { debate, caller, read } = await begin();
    for (const claim of [1, 2, 4, 5]) await vote(debate, caller, claim);
    await moveAt(debate, '2026-11-23T09:00:00Z', [2, 5], '2026-W47');
    stage.setTime('2026-11-24T12:00:00Z');
    expect(await read(start)).toMatchObject({ moved: true, current: { claim: { number: 2 } } });
    expect((await read({ movedAfter: 2 })).current?.claim.number).toBe(5);
    const rest = await read({ movedAfter: 5 });
    expect(rest).toMatchObject({ moved: false, current: { claim: { number: 0 } } });
    expect((await read({ after: 0 })).current?.claim.number).toBe(3);
  });

  it('are asked about once: keeping one’s vote is an answer too', async () => {
    stage.setTime('2026-11-21T12:00:00Z');
    const { debate, caller, read } = await begin();
    await vote(debate, caller, 1);
    await moveAt(debate, '2026-11-23T09:00:00Z', [1], '2026-W47');
    stage.setTime('2026-11-24T12:00:00Z');
    expect((await read(start)).moved).toBe(true);
    const kept = await vote(debate, caller, 1);
    expect(kept).toMatchObject({ changed: false, revision: 1 });
    expect((await read(start)).moved).toBe(false);
    await moveAt(debate, '2026-11-30T09:00:00Z', [1], '2026-W48');
    expect((await read(start)).moved).toBe(true);
  });
});
