import { describe, expect, it } from 'vitest';
import { newId } from '#debate/core/new-id.ts';
import { editEvidence } from '#debate/evidence/edit-evidence.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { enqueueGradings, outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import { member } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { OTHER, TEXT, useGradedDebate } from './graded-debate.ts';

const play = useGradedDebate();

describe('a filed item', () => {
  it('is there at once with its grade by rules, and has the model’s once its job was done', async () => {
    const asked: unknown[] = [];
    play.ports = { ...play.ports, jobs: { enqueue: async (...job) => void asked.push(job) } };
    const number = await play.file(1);
    expect((await play.item(number)).grade).toMatchObject({ grader: 'rules/2', doubts: [] });
    expect(asked).toEqual([
      ['grade', `${play.debate.id}:${number}`, { debateId: play.debate.id, number }],
    ]);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(1);

    await play.grade(number);
    expect((await play.item(number)).grade).toMatchObject({
      grader: 'small-model',
      bearing: 1,
      diagnosticity: 1,
      reasoning: 1,
      direction: 'undermines',
      span: TEXT,
      doubts: [],
    });
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(0);
    const [call] = await play.calls();
    expect(call).toMatchObject({
      purpose: 'grade',
      item: number,
      outcome: 'ok',
      tokensCached: 1_024,
    });
  });

  it('asks for its card to be updated with the new grade', async () => {
    const number = await play.file(1);
    const wanted = () =>
      play.rows(
        `SELECT "wanted" FROM "Post" WHERE "debateId" = $debate AND "kind" = 'card' AND "number" = ${number}`,
      );
    expect(await wanted()).toEqual([{ wanted: 1 }]);
    await play.grade(number);
    expect(await wanted()).toEqual([{ wanted: 2 }]);
  });

  it('is found by the next tick when its job was never asked for', async () => {
    play.ports = {
      ...play.ports,
      jobs: {
        enqueue: async () => {
          throw new Error('killed just then');
        },
      },
    };
    const number = await play.file(1);
    const asked: string[] = [];
    await enqueueGradings({
      ...play.ports,
      jobs: { enqueue: async (_, key) => void asked.push(key) },
    });
    expect(asked).toContain(`${play.debate.id}:${number}`);
  });

  it('is never asked about again once it is graded', async () => {
    await play.grade(await play.file(1));
    const asked: string[] = [];
    const jobs = { enqueue: async (_: string, key: string) => void asked.push(key) };
    await enqueueGradings({ ...play.ports, jobs });
    expect(asked.filter((key) => key.startsWith(play.debate.id))).toEqual([]);
    expect(play.server.requests).toHaveLength(1);
  });

  it('is asked about once, however many do its job at once, and again after a killed process', async () => {
    const number = await play.file(1);
    await Promise.all([1, 2, 3, 4].map(() => play.grade(number)));
    expect(play.server.requests).toHaveLength(1);
    const other = await play.file(2, { text: OTHER });
    await play.stage.store.gradings.take(play.debate.id, other, 60_000);
    await play.grade(other);
    expect(play.server.requests).toHaveLength(1);
    await play.hurry();
    await play.grade(other);
    expect((await play.item(other)).grade.grader).toBe('small-model');
  });

  it('without a model waits for one that may be configured later', async () => {
    play.ports = play.stage.ports;
    const number = await play.file(1);
    await play.grade(number);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(0);
    play.ports = play.withModel();
    await play.grade(number);
    expect((await play.item(number)).grade.grader).toBe('small-model');
  });
});

describe('a grade', () => {
  it('is used again for equal text, claim and source, and for nothing else', async () => {
    const one = await play.file(1);
    await play.grade(one);
    const same = await play.file(2);
    await play.grade(same);
    expect(play.server.requests).toHaveLength(1);
    expect((await play.item(same)).grade).toEqual((await play.item(one)).grade);
    const others = [
      await play.file(3, { source: 'https://example.org/paper' }),
      await play.file(4, { claim: 2 }),
      await play.file(5, { text: `${TEXT} It was 2024.` }),
    ];
    for (const number of others) await play.grade(number);
    expect(play.server.requests).toHaveLength(4);
  });

  it('goes with the text: an edit is graded again, and going back finds the old grade', async () => {
    const number = await play.file(1);
    await play.grade(number);
    const edit = async (text: string) => {
      const { revision } = await play.item(number);
      const form = { number, revision, formId: newId(), text, source: '' };
      await editEvidence(play.ports, play.debate, member(play.debate, 1), form);
    };
    await edit(OTHER);
    expect((await play.item(number)).grade.grader).toBe('rules/2');
    await play.grade(number);
    expect((await play.item(number)).grade.span).toContain('physics');
    await edit(TEXT);
    await play.grade(number);
    expect((await play.item(number)).grade.span).toBe(TEXT);
    expect(play.server.requests).toHaveLength(2);
  });

  it('of a text that has since been edited is not given to the new text', async () => {
    const number = await play.file(1);
    const release = play.server.hold();
    const grading = play.grade(number);
    await expect.poll(() => play.server.requests.length).toBe(1);
    const form = { number, revision: 1, formId: newId(), text: OTHER, source: '' };
    await editEvidence(play.ports, play.debate, member(play.debate, 1), form);
    release();
    await grading;
    expect((await play.item(number)).grade.grader).toBe('rules/2');
    await play.grade(number);
    expect((await play.item(number)).grade.span).toContain('physics');
  });

  it('that reads the other direction than the declared one takes the bearing one level down', async () => {
    const source = 'arXiv:2107.03374';
    const fits = await play.file(1, { source });
    const wrong = await play.file(2, { source, side: 'supports', text: `${TEXT} So it was.` });
    for (const number of [fits, wrong]) await play.grade(number);
    expect((await play.item(wrong)).grade).toMatchObject({ bearing: 1, doubts: ['direction'] });
    const [right, doubted] = [await play.qualityOf(fits), await play.qualityOf(wrong)];
    const { specificity, grade } = await play.item(wrong);
    // A preprint, what its text names, a source that nobody opened, and the model's reasoning.
    const whole = 0.35 * 0.7 + 0.25 * (specificity / 4) + 0.15 * 0.5 + 0.25 * grade.reasoning;
    expect(doubted.q).toBeCloseTo(0.7 * whole, 10);
    expect(doubted.q).toBeLessThan(right.q);
  });

  it('of a rebuttal is about the text that it answers', async () => {
    const target = await play.file(1);
    const rebuttal = await play.file(2, {
      claim: null,
      side: null,
      target,
      text: 'On the same LegalBench questions the general model lost to nobody: GPT-4 leads by 3.1 points.',
    });
    await play.grade(rebuttal);
    const prompt = play.server.requests[0]?.body.messages[1]?.content ?? '';
    expect(prompt).toContain(JSON.stringify(TEXT));
    expect(prompt).not.toContain(play.debate.claims[1]?.statement);
    // It backs the claim, but this model reads it as support for the text it answers.
    expect((await play.item(rebuttal)).grade.doubts).toEqual(['direction']);
  });
});

describe('an item that went', () => {
  it('is not asked about', async () => {
    const number = await play.file(1);
    await withdrawEvidence(play.ports, play.debate, member(play.debate, 1), number);
    await play.grade(number);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(0);
    expect(play.server.requests).toHaveLength(0);
  });

  it('with its author leaves no grade, no span and no words, also when it was being graded', async () => {
    const number = await play.file(1);
    await play.grade(number);
    // With three people the claim has its first number, on which the model writes.
    const others = [await play.file(2, finding(0)), await play.file(3, finding(1))];
    await postSoFar(play.ports, play.debate);
    const release = play.server.hold();
    const asked = play.server.requests.length;
    const other = await play.file(1, { text: OTHER });
    const grading = play.grade(other);
    await expect.poll(() => play.server.requests.length).toBe(asked + 1);
    const { pseudonyms, clock } = play.stage.ports;
    const { userId } = member(play.debate, 1);
    await play.stage.store.members.erase(
      pseudonyms.author(userId),
      pseudonyms.voter(userId),
      clock.now(),
    );
    release();
    await grading;
    const ofOthers = `SELECT "gradeKey" FROM "Evidence"
      WHERE "debateId" = $debate AND "number" IN (${others.join()})`;
    const grades = await play.rows(
      `SELECT "key" FROM "Grade" WHERE "debateId" = $debate AND "key" NOT IN (${ofOthers})`,
    );
    expect(grades).toEqual([{ key: 'erased' }]);
    const waiting = await play.rows(`SELECT "number" FROM "Grading" WHERE "debateId" = $debate`);
    for (const mine of [number, other]) expect(waiting).not.toContainEqual({ number: mine });
    const told = await play.rows(`SELECT "content" FROM "Summary" WHERE "debateId" = $debate`);
    expect(JSON.stringify(told)).not.toMatch(/LegalBench|physics/);
    expect(JSON.stringify(await play.calls())).not.toMatch(/LegalBench|physics/);
    expect(await play.calls()).toHaveLength(asked + 1);
  });
});
