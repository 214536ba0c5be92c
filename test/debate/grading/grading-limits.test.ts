import { describe, expect, it } from 'vitest';
import { newId } from '#debate/core/new-id.ts';
import { editEvidence } from '#debate/evidence/edit-evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { member } from '../../support/stage.ts';
import { useGradedDebate } from './graded-debate.ts';

const play = useGradedDebate();

const textAt = (at: number, place: number) =>
  `In study ${at} the tuned model ${place} beat the best general one by ${at + place} points of 100.`;

/** Gives the item its next text and does its job. */
async function editAndGrade(by: number, number: number, text: string): Promise<void> {
  const { revision } = await play.item(number);
  const form = { number, revision, formId: newId(), text, source: '' };
  await editEvidence(play.ports, play.debate, member(play.debate, by), form);
  await play.grade(number);
}

const states = () =>
  play.rows('SELECT "outcome", "dueAt" FROM "Grading" WHERE "debateId" = $debate');

describe('the new grades of a day', () => {
  it('are three for one item; it keeps its grade by rules until the next day', async () => {
    const number = await play.file(1, { text: textAt(0, 0) });
    await play.grade(number);
    for (let at = 1; at <= 6; at += 1) await editAndGrade(1, number, textAt(at, 0));
    expect(await play.calls()).toHaveLength(1 + 3);
    const [waiting] = await states();
    expect(waiting?.outcome).toBe('day-limit');
    play.stage.setTime('2026-11-22T00:00:00Z');
    await play.hurry();
    await play.grade(number);
    expect(await play.calls()).toHaveLength(1 + 3 + 1);
  });

  it('are ten for one member, and no other’s', async () => {
    const own: number[] = [];
    for (let place = 0; place < 5; place += 1) {
      own.push(await play.file(1, { text: textAt(100 + place, place) }));
    }
    const other = await play.file(2, { text: textAt(900, 9) });
    for (const number of [...own, other]) await play.grade(number);
    const before = (await play.calls()).length;
    for (let at = 1; at <= 3; at += 1) {
      for (const [place, number] of own.entries()) {
        await editAndGrade(1, number, textAt(200 + 10 * at + place, place));
      }
    }
    expect((await play.calls()).length - before).toBe(10);
    await editAndGrade(2, other, textAt(901, 9));
    expect((await play.calls()).length - before).toBe(11);
  });
});

describe('what is due', () => {
  it('comes from each server in turn, so that no backlog is before another’s item', async () => {
    for (let at = 0; at < 6; at += 1) await play.file(1, { text: textAt(300 + at, at) });
    const busy = play.debate.id;
    const quiet = await play.stage.newDebate();
    play.stage.setTime('2026-11-20T12:00:00Z');
    const form = { claim: 1, side: 'challenges', target: null, source: '', formId: newId() };
    await fileEvidence(play.ports, quiet, member(quiet, 3), { ...form, text: textAt(400, 4) });
    for (const debateId of [busy, quiet.id]) await play.hurry(debateId);
    const due = await play.stage.store.gradings.due(1_000, 2);
    const order = due.map(({ debateId }) => debateId);
    expect(order.filter((id) => id === busy)).toHaveLength(2);
    expect(order.indexOf(quiet.id)).toBeGreaterThanOrEqual(0);
    expect(order.indexOf(quiet.id)).toBeLessThan(order.lastIndexOf(busy));
  });
});
