import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { VoteStore } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import type { Ports } from '#debate/ports.ts';
import { closeDebate, summariseDue } from '#debate/summary/summarise-due.ts';
import { manager, member, useStage } from '../../support/stage.ts';

const stage = await useStage();

/** Set up on Saturday, with its summary on Mondays at 09:00 UTC; the first of its weeks is told. */
async function open(): Promise<Debate> {
  stage.setTime('2026-11-21T12:00:00Z');
  const debate = await stage.newDebate();
  stage.setTime('2026-11-23T09:00:00Z');
  await summariseDue(stage.ports, debate.id);
  return debate;
}

async function vote(debate: Debate, voters: readonly number[]): Promise<void> {
  for (const by of voters) {
    await castVote(stage.ports, debate, member(debate, by), { claim: 0, stance: 'agree' });
  }
}

/** The ports of a process to which something happens as soon as it has ended a period. */
function afterEnd(then: () => Promise<void>): Ports {
  const endPeriod: VoteStore['endPeriod'] = async (...args) => {
    const ended = await stage.store.votes.endPeriod(...args);
    await then();
    return ended;
  };
  return { ...stage.ports, store: { ...stage.store, votes: { ...stage.store.votes, endPeriod } } };
}

async function breakOff(debate: Debate): Promise<void> {
  const ports = afterEnd(async () => {
    throw new Error('the process died');
  });
  await expect(closeDebate(ports, debate)).rejects.toThrow('died');
}

async function told({ id }: Debate) {
  const found = await stage.store.summaries.find(id, '2026-W48', 'weekly');
  const { voters, votes } = found?.content ?? {};
  return { final: found?.final, voters, agree: votes?.[0]?.counts.agree };
}

describe('a close that was broken off after the votes had been frozen', () => {
  it('leaves the week its votes: the next summary has those of after it too', async () => {
    const debate = await open();
    await vote(debate, [1, 2, 3, 4, 5]);
    stage.setTime('2026-11-24T10:00:00Z');
    await breakOff(debate);
    await vote(debate, [6, 7, 8, 9, 10]);
    stage.setTime('2026-11-30T09:00:00Z');
    await summariseDue(stage.ports, debate.id);
    expect(await told(debate)).toEqual({ final: false, voters: 10, agree: 10 });
    expect(await stage.store.recounts.recount(debate.id)).toEqual([]);
  });

  it('and is tried again shows the votes of then', async () => {
    const debate = await open();
    await vote(debate, [1, 2, 3, 4, 5]);
    stage.setTime('2026-11-24T10:00:00Z');
    await breakOff(debate);
    await vote(debate, [6, 7, 8, 9, 10]);
    stage.setTime('2026-11-25T10:00:00Z');
    expect(await closeDebate(stage.ports, debate)).toBe(true);
    expect(await told(debate)).toEqual({ final: true, voters: 10, agree: 10 });
  });
});

describe('a last day that is taken back while its summary is worded', () => {
  it('leaves the week its votes', async () => {
    const debate = await open();
    await setUpDebate(stage.ports, manager(debate), { ends: '2026-11-24' }, 'here');
    await vote(debate, [1, 2, 3, 4, 5]);
    stage.setTime('2026-11-25T00:00:10Z');
    const ports = afterEnd(async () => {
      await setUpDebate(stage.ports, manager(debate), { ends: 'never' }, 'here');
    });
    await summariseDue(ports, debate.id);
    expect(await told(debate)).toMatchObject({ final: undefined });
    await vote(debate, [6, 7, 8, 9, 10]);
    stage.setTime('2026-11-30T09:00:00Z');
    await summariseDue(stage.ports, debate.id);
    expect(await told(debate)).toEqual({ final: false, voters: 10, agree: 10 });
  });
});

describe('two who close at once', () => {
  it('keep one summary, with all votes up to the later of them', async () => {
    const debate = await open();
    await vote(debate, [1, 2, 3, 4, 5]);
    stage.setTime('2026-11-24T10:00:00Z');
    let tries = 0;
    const first = afterEnd(async () => {
      tries += 1;
      if (tries > 1) return;
      await vote(debate, [6, 7, 8, 9, 10]);
      stage.setTime('2026-11-24T10:00:03Z');
      // The other one, which dies then.
      await breakOff(debate);
    });
    expect(await closeDebate(first, debate)).toBe(true);
    expect(tries).toBe(2);
    expect(await told(debate)).toEqual({ final: true, voters: 10, agree: 10 });
  });

  it('do not end each other’s period again and again', async () => {
    const debate = await open();
    stage.setTime('2026-11-24T10:00:00Z');
    const secondEnded = Promise.withResolvers<void>();
    const firstClosed = Promise.withResolvers<void>();
    const second = afterEnd(async () => {
      secondEnded.resolve();
      await firstClosed.promise;
    });
    let other: Promise<boolean> | undefined;
    const first = afterEnd(async () => {
      stage.setTime(other === undefined ? '2026-11-24T10:00:03Z' : '2026-11-24T10:00:09Z');
      other ??= closeDebate(second, debate);
      await secondEnded.promise;
    });
    expect(await closeDebate(first, debate)).toBe(true);
    firstClosed.resolve();
    expect(await other).toBe(true);
    expect(await told(debate)).toMatchObject({ final: true });
    // The first week's, one that each of the two ended, and the one that is open.
    expect(await stage.store.votes.open(debate.id)).toMatchObject({ number: 4 });
  });
});
