import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { paintSummary } from '#debate/summary/paint-summary.ts';
import type { Painter } from '#debate/summary/painter-port.ts';
import { summariseDue } from '#debate/summary/summarise-due.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';

const stage = await useStage();

/** Draws what it is told as its own JSON, so that two pictures can be compared. */
const painter: Painter = {
  week: async (facts) => Buffer.from(JSON.stringify(facts)),
  history: async (facts) => Buffer.from(JSON.stringify(facts)),
  claim: async (facts) => Buffer.from(JSON.stringify(facts)),
};

const MONDAYS = ['23', '30', '07', '14', '21'].map((day, at) => `2026-${at < 2 ? 11 : 12}-${day}`);
const KEYS = ['2026-W47', '2026-W48', '2026-W49', '2026-W50', '2026-W51'];

async function file(debate: Debate, by: number, number: number): Promise<void> {
  const form = { ...finding(number), formId: newId(), claim: 1, target: null };
  await fileEvidence(stage.ports, debate, member(debate, by), {
    ...form,
    side: number % 3 === 0 ? 'supports' : 'challenges',
  });
}

/** Lives through weeks in which a new member votes and files twice; the first has nobody in it. */
async function live(weeks: number): Promise<Debate> {
  stage.setTime('2026-11-21T12:00:00Z');
  const debate = await stage.newDebate();
  for (const [at, monday] of MONDAYS.slice(0, weeks).entries()) {
    stage.setTime(`${monday}T08:00:00Z`);
    for (const by of at === 0 ? [] : [2 * at, 2 * at + 1]) {
      await castVote(stage.ports, debate, member(debate, by), { claim: 0, stance: 'agree' });
      await file(debate, by, by);
    }
    stage.setTime(`${monday}T09:00:30Z`);
    await summariseDue(stage.ports, debate.id);
  }
  return debate;
}

async function paint(debate: Debate, week: string | undefined, by = painter) {
  const found = await stage.store.summaries.find(debate.id, week ?? '', 'weekly');
  if (found === null) throw new Error(`no summary of ${week}`);
  return await paintSummary({ store: stage.store, painter: by }, debate, found);
}

const told = (picture: { png: Uint8Array } | undefined) =>
  JSON.parse(Buffer.from(picture?.png ?? []).toString());

describe('the pictures of a summary', () => {
  it('are none in a week without vote and evidence', async () => {
    const debate = await live(1);
    expect(await paint(debate, KEYS[0])).toEqual({ week: [], history: [] });
  });

  it('are one a week, and the history as well from the fourth summary on', async () => {
    const debate = await live(5);
    const names = await Promise.all(
      KEYS.map(async (key) => {
        const { week, history } = await paint(debate, key);
        return [...week, ...history].map(({ name }) => name);
      }),
    );
    const both = ['week.png', 'history.png'];
    expect(names).toEqual([[], ['week.png'], ['week.png'], both, both]);
    const { history } = await paint(debate, KEYS[3]);
    expect(told(history[0]).weeks.map(({ key }: { key: string }) => key)).toEqual(KEYS.slice(0, 4));
    expect(history[0]?.alt).toContain('The evidence over 4 weeks');
  });

  it('show what held then, however the debate goes on', async () => {
    const debate = await live(3);
    const before = await paint(debate, KEYS[2]);
    stage.setTime('2026-12-09T12:00:00Z');
    await file(debate, 20, 20);
    await castVote(stage.ports, debate, member(debate, 4), { claim: 0, stance: 'disagree' });
    await castVote(stage.ports, debate, member(debate, 2), { claim: 0, stance: null });
    stage.setTime('2026-12-14T09:00:30Z');
    await summariseDue(stage.ports, debate.id);
    expect(await paint(debate, KEYS[2])).toEqual(before);
    expect(await paint(debate, KEYS[3])).not.toEqual(before);
  });

  it('tell the movement since the week before, under the title of the week', async () => {
    const debate = await live(3);
    const [second, third] = [await paint(debate, KEYS[1]), await paint(debate, KEYS[2])].map(
      ({ week }) => told(week[0]),
    );
    expect(third.title).toBe('Week of 30 November – 6 December');
    expect(third.claims[0].evidence.before).toBe(second.claims[0].evidence.essay);
    expect(second.claims[0].evidence.before).toBeUndefined();
    expect(third.votes).toEqual({ kind: 'few' });
  });

  it('that cannot be drawn are left out, and the others stay', async () => {
    const debate = await live(4);
    const broken: Painter = { ...painter, week: async () => undefined };
    const { week, history } = await paint(debate, KEYS[3], broken);
    expect(week).toEqual([]);
    expect(history.map(({ name }) => name)).toEqual(['history.png']);
  });
});
