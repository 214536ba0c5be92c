import { describe, expect, it } from 'vitest';
import { gradeEvidence } from '#debate/grading/grade-evidence.ts';
import type { Ports } from '#debate/ports.ts';
import { answering, type Behaviour, behaviours } from '../../../src/llm/pretend/behaviours.ts';
import { patienceWith } from '../../support/model-server/patience.ts';
import { realServers } from '../../support/model-server/real-servers.ts';
import { TEXT, useGradedDebate } from './graded-debate.ts';

const play = useGradedDebate();

/** Ticks that ask for an item, all of its pauses left out: far more than there are tries. */
const TICKS = 12;
/** Ticks after the item waits for nothing more, which ask nothing either. */
const TICKS_AFTER = 2;

/** Lets the item's jobs run until it asks for nothing more; what they threw is left aside. */
async function gradeToTheEnd(number: number, ports: Ports = play.ports): Promise<void> {
  const tick = async () => {
    await gradeEvidence(ports, { debateId: play.debate.id, number }).catch(() => undefined);
    await play.hurry();
  };
  for (let at = 0; at < TICKS && (await state())?.state === 'waiting'; at += 1) await tick();
  for (let at = 0; at < TICKS_AFTER; at += 1) await tick();
}

const state = async () =>
  (await play.rows(`SELECT "state", "tries" FROM "Grading" WHERE "debateId" = $debate`))[0];

/** Most requests and most paid ones that one item may cost with a server of this kind. */
function bound(behaviour: Behaviour): { requests: number; paid: number } {
  if (answering.includes(behaviour)) return { requests: 3, paid: 1 };
  const once: Partial<Record<Behaviour, number>> = {
    refusal: 1,
    filter: 1,
    'no-message': 1,
    truncated: 3,
    empty: 2,
    prose: 2,
    echo: 2,
    'wrong-nonce': 2,
    'schema-ignored': 2,
  };
  const paid = once[behaviour];
  // What may pass is tried five times; a request that was refused or never answered costs nothing.
  return paid === undefined ? { requests: 20, paid: 20 } : { requests: paid, paid };
}

describe('one item, whatever the server does,', () => {
  it.each(behaviours)('costs a bounded number of requests: %s', async (behaviour) => {
    play.server.behave(behaviour);
    play.ports = play.withModel({ ...patienceWith(behaviour), model: behaviour });
    await gradeToTheEnd(await play.file(1));
    const { requests, paid } = bound(behaviour);
    const calls = await play.calls();
    expect(calls.length).toBeLessThanOrEqual(requests);
    expect(calls.filter(({ charged }) => charged > 0).length).toBeLessThanOrEqual(paid);
    expect((await state())?.state).toBe(answering.includes(behaviour) ? 'graded' : 'kept');
  });

  it.each(realServers)('is graded and paid for once: $name', async ({ options }) => {
    await play.reopenServer(options);
    await gradeToTheEnd(await play.file(1));
    const paid = (await play.calls()).filter(({ charged }) => charged > 0);
    expect(paid.filter(({ outcome }) => outcome === 'ok')).toHaveLength(1);
    expect(paid.length).toBeLessThanOrEqual(2);
    expect(await state()).toEqual({ state: 'graded', tries: 0 });
  });
});

describe('what a model writes', () => {
  it('is cleaned before it is kept: NUL, half characters, controls', async () => {
    await play.reopenServer({
      list: { data: [{ id: 'odd\ud800' }, { id: 'mean-model' }] },
      reply: (prompt, { model }) => {
        const span = 'scores 71.2 % on\u0000 Legal\ud800Bench\u0007';
        const levels = { direction: 'undermines', bearing: 'direct' };
        const more = { diagnosticity: 'leans', reasoning: 'fair' };
        const content = JSON.stringify({ nonce: prompt.nonce, span, ...levels, ...more });
        const usage = { prompt_tokens: 2e9, completion_tokens: 1e300 };
        return { status: 200, body: { model, choices: [{ message: { content } }], usage } };
      },
    });
    const number = await play.file(1);
    await play.grade(number);
    const { grade } = await play.item(number);
    expect(grade).toMatchObject({ grader: 'mean-model', bearing: 1 });
    expect(grade.doubts).toEqual([]);
    expect(await play.rows(`SELECT "span" FROM "Grade" WHERE "grader" = 'mean-model'`)).toEqual([
      { span: 'scores 71.2 % on LegalBench' },
    ]);
    expect(await play.calls()).toMatchObject([{ tokensIn: null, tokensOut: null }]);
  });
});

describe('an answer that cannot be kept', () => {
  it('counts as a try, so that it is not paid for without end', async () => {
    const number = await play.file(1);
    const { store } = play.ports;
    const full = () => Promise.reject(new Error('the disk is full'));
    const ports = { ...play.ports, store: { ...store, inDebate: full } };
    await expect(gradeEvidence(ports, { debateId: play.debate.id, number })).rejects.toThrow(
      'the disk is full',
    );
    expect(await state()).toEqual({ state: 'waiting', tries: 1 });
    await gradeToTheEnd(number, ports);
    expect(await play.calls()).toHaveLength(5);
    expect((await play.item(number)).text).toBe(TEXT);
    expect((await state())?.state).toBe('kept');
  });

  it('counts as one too where the ledger does not take it', async () => {
    const number = await play.file(1);
    const { store } = play.ports;
    const settle = () => Promise.reject(new Error('no such week'));
    const ports = { ...play.ports, store: { ...store, calls: { ...store.calls, settle } } };
    await gradeToTheEnd(number, ports);
    expect(play.server.requests).toHaveLength(5);
    expect((await state())?.state).toBe('kept');
  });
});
