import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { exportDebate } from '#debate/debates/export-debate.ts';
import type { ExportFile } from '#debate/debates/large-debates-port.ts';
import { liftAlarm } from '#debate/debates/lift-alarm.ts';
import { firstSourcedOn } from '#debate/same-source/first-sourced.ts';
import { closeDebate, postSoFar } from '#debate/summary/summarise-due.ts';
import { readDigest } from '#debate/tally/read-digest.ts';
import { exportFiles } from '#discord/debates/export-files.ts';
import { readEnv } from '../../src/env.ts';
import { createLargeWork, startLargeThread } from '../../src/large-work/create-large-work.ts';
import { fillClaim } from '../bench/fill-claim.ts';
import { useStage } from '../support/stage.ts';

/** Enough that a debate's summary is made in the thread. */
const ITEMS = 500;

const stage = await useStage({ own: true });
let debate: Debate;
/** For all tests that leave its thread alive: one takes as long to start as the program. */
let shared: ReturnType<typeof openWork>;
beforeAll(async () => {
  debate = await filledDebate();
  shared = openWork();
});
afterAll(async () => {
  await shared?.work.stop();
});

function openWork() {
  const threads: Worker[] = [];
  const published: string[] = [];
  const { openai, llm } = readEnv({});
  const work = createLargeWork({
    databaseUrl: stage.url,
    key: 'k'.repeat(32),
    isOwnServer: true,
    openai,
    llm,
    clock: stage.ports.clock,
    faults: stage.ports.faults,
    stopping: new AbortController().signal,
    changed: (debateId) => stage.store.debates.forget(debateId),
    startThread(settings) {
      const thread = startLargeThread(settings);
      threads.push(thread);
      return thread;
    },
  });
  work.publishBy({
    wake: () => published.push('wake'),
    boardChanged: (debateId) => published.push(debateId),
  });
  return { work, threads, published };
}

/** Its items were filed two days before the real day. */
async function filledDebate() {
  stage.setTime(new Date().toISOString());
  const debate = await stage.newDebate();
  await fillClaim(stage.url, debate.id, ITEMS);
  return debate;
}

function questionOf(debateId: string) {
  return { debateId, number: 1, role: 'premise', claims: 8, rulesOnly: false } as const;
}

/** Both files of an export, but for the moment at which it was made. */
function contentOf([whole, table, ...more]: readonly ExportFile[]) {
  if (whole === undefined || table === undefined) throw new Error('an export has two files');
  const { exportedAt, ...exported } = JSON.parse(Buffer.from(whole.data).toString());
  const names = [whole, table, ...more].map(({ name }) => name);
  return { names, exported, items: Buffer.from(table.data).toString() };
}

function neverHere(): never {
  throw new Error('a large debate was written in the thread that answers');
}

describe('large work', () => {
  it('gives the digest that would be made here, in one thread however much is asked', async () => {
    const { work, threads } = shared;
    const question = questionOf(debate.id);
    const [digest] = await Promise.all([work.digest(question), work.digest(question)]);
    expect(digest).toEqual(await readDigest(stage.ports, debate, 1));
    expect(threads).toHaveLength(1);
  });

  it('tells who asked when its thread dies, and starts another for the next', async () => {
    const { work, threads } = openWork();
    const lost = expect(work.digest(questionOf(debate.id))).rejects.toThrow('thread');
    await threads[0]?.terminate();
    await lost;
    expect((await work.digest(questionOf(debate.id))).items).toBe(ITEMS);
    expect(threads).toHaveLength(2);
    await work.stop();
  });

  it('tells what went wrong in it, and goes on', async () => {
    const { work, threads } = shared;
    await expect(work.summaries.postSoFar('no-such-debate')).rejects.toThrow('is gone');
    expect((await work.digest(questionOf(debate.id))).items).toBe(ITEMS);
    expect(threads).toHaveLength(1);
  });

  it('makes the summaries of a debate with many items, and wakes the outbox', async () => {
    const { work, threads, published } = shared;
    const ports = { ...stage.ports, largeSummaries: work.summaries };
    await postSoFar(ports, debate);
    const soFar = await stage.store.summaries.newest(debate.id);
    expect(soFar?.content.tally.claims[0]?.items).toHaveLength(ITEMS);
    expect(await closeDebate(ports, debate)).toBe(true);
    expect((await stage.store.debates.find(debate.id))?.state).toBe('closed');
    expect(published).toContain('wake');
    expect(published).toContain(debate.id);
    expect(threads).toHaveLength(1);
  });

  it('exports a debate, lifts its alarm and says who has sources in it, as would be done here', async () => {
    const debate = await filledDebate();
    const { work, threads } = shared;
    const ports = { ...stage.ports, ...work.ports };
    const content = contentOf(await exportDebate(ports, debate, neverHere));
    expect(content).toEqual(contentOf(await exportDebate(stage.ports, debate, exportFiles)));
    expect(content.exported.items).toHaveLength(ITEMS);
    expect(await firstSourcedOn(ports, debate, 1)).toEqual(
      await firstSourcedOn(stage.ports, debate, 1),
    );
    await stage.store.inDebate(debate.id, (tx) => tx.ringAlarm());
    const manager = { userId: 'manager', canManageServer: true };
    await liftAlarm(ports, { ...debate, rulesOnly: true }, manager);
    stage.store.debates.forget(debate.id);
    expect((await stage.store.debates.find(debate.id))?.rulesOnly).toBe(false);
    expect(threads).toHaveLength(1);
  });

  it('takes nothing more once it has ended', async () => {
    const { work, threads } = openWork();
    await work.stop();
    await expect(work.summaries.postSoFar('any')).rejects.toThrow('Crux is restarting');
    expect(threads).toHaveLength(0);
  });
});
