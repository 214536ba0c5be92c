import { describe, expect, it } from 'vitest';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { enqueueGradings, outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import { member } from '../../support/stage.ts';
import { OTHER, TEXT, useGradedDebate } from './graded-debate.ts';

const play = useGradedDebate();

/** A rebuttal that waits for its grade; the item that it answers is graded. */
async function rebutted() {
  const target = await play.file(1);
  await play.grade(target);
  const rebuttal = await play.file(2, { side: null, target, text: OTHER });
  return { target, rebuttal, askedSoFar: play.server.requests.length };
}

const hide = (number: number) =>
  play.stage.store.inDebate(play.debate.id, (tx) =>
    tx.hide(number, 'spam', play.ports.clock.now()),
  );
const restore = (number: number) =>
  play.stage.store.inDebate(play.debate.id, (tx) => tx.restore(number));

/** What a tick asks to be graded in this debate. */
async function due(): Promise<string[]> {
  const asked: string[] = [];
  const enqueue = async (_: string, key: string) => void asked.push(key);
  await enqueueGradings({ ...play.ports, jobs: { enqueue } });
  return asked.filter((key) => key.startsWith(play.debate.id));
}

describe('a rebuttal of an item that a moderator hid', () => {
  it('tells no model the hidden words, waits for nothing, and is graded after a restore', async () => {
    const { target, rebuttal, askedSoFar } = await rebutted();
    await hide(target);
    expect(await due()).toEqual([]);
    await play.grade(rebuttal);
    expect(play.server.requests).toHaveLength(askedSoFar);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(0);
    expect(await outstandingGrades(play.ports, play.debate.id, rebuttal)).toBe(0);

    await restore(target);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(1);
    expect(await due()).toEqual([`${play.debate.id}:${rebuttal}`]);
    await play.grade(rebuttal);
    expect(play.server.requests).toHaveLength(askedSoFar + 1);
    expect(JSON.stringify(play.server.requests.at(-1))).toContain(TEXT.slice(0, 40));
    expect((await play.item(rebuttal)).grade.grader).toBe('small-model');
  });

  it('tells no model the words that were hidden just after it was taken in hand', async () => {
    const { target, rebuttal, askedSoFar } = await rebutted();
    const { gradings } = play.ports.store;
    const take: typeof gradings.take = async (...of) => {
      const held = await gradings.take(...of);
      await hide(target);
      return held;
    };
    const { ports } = play;
    play.ports = { ...ports, store: { ...ports.store, gradings: { ...gradings, take } } };
    await play.grade(rebuttal);
    expect(play.server.requests).toHaveLength(askedSoFar);

    play.ports = ports;
    await restore(target);
    await play.grade(rebuttal);
    expect((await play.item(rebuttal)).grade.grader).toBe('small-model');
  });
});

it('a rebuttal of a withdrawn item is not asked about', async () => {
  const { target, rebuttal, askedSoFar } = await rebutted();
  await withdrawEvidence(play.ports, play.debate, member(play.debate, 1), target);
  await play.grade(rebuttal);
  expect(await due()).toEqual([]);
  expect(play.server.requests).toHaveLength(askedSoFar);
});
