import { describe, expect, it } from 'vitest';
import type { Ports } from '#debate/ports.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { reportEvidence } from '#debate/reports/report-evidence.ts';
import { member } from '../../support/stage.ts';
import { TEXT, useGradedDebate } from '../grading/graded-debate.ts';

const play = useGradedDebate();

/** Erasures have a limit a day, and reach every debate: nobody here acts in another test. */
let people = 9_100;
const somebody = () => {
  people += 1;
  return people;
};

const erase = (by: number) => eraseMember(play.stage.ports, member(play.debate, by));
const report = (ports: Ports, by: number, number: number) =>
  reportEvidence(ports, play.debate, member(play.debate, by), {
    number,
    reason: 'spam',
    words: 'It sells marmalade.',
  });

/** The ports, which run something else between a use case's reading and its own transaction. */
function before(ports: Ports, meanwhile: () => Promise<unknown>): Ports {
  let done = false;
  const inDebate: Ports['store']['inDebate'] = async (debateId, work) => {
    if (!done) {
      done = true;
      await meanwhile();
    }
    return await ports.store.inDebate(debateId, work);
  };
  return { ...ports, store: { ...ports.store, inDebate } };
}

const rowsOf = (table: string) => play.rows(`SELECT * FROM "${table}" WHERE "debateId" = $debate`);

describe('an erasure while one’s item', () => {
  it('is with the model, leaves a tombstone and no grade of what was read', async () => {
    const author = somebody();
    const number = await play.file(author);
    const { model } = play.ports;
    if (model === undefined) throw new Error('no model');
    play.ports = {
      ...play.ports,
      model: {
        ...model,
        async grade(question) {
          const task = await model.grade(question);
          await erase(author);
          return task;
        },
      },
    };
    await play.grade(number);
    const item = await play.item(number);
    expect(item).toMatchObject({ text: '', source: null });
    expect(item.erasedAt).not.toBeNull();
    const grades = await rowsOf('Grade');
    expect(grades.map(({ key }) => key)).toEqual(['erased']);
    expect(await rowsOf('Grading')).toEqual([]);
    for (const table of ['Evidence', 'Grade', 'Cluster', 'EvidenceRevision']) {
      expect(JSON.stringify(await rowsOf(table)), table).not.toContain('LegalBench');
    }
  });

  it('is being posted by a process, turns its card into a tombstone', async () => {
    const author = somebody();
    const number = await play.file(author, { text: TEXT });
    const { posts } = play.stage.store;
    const own = async () => {
      const [card] = await play.rows(
        `SELECT * FROM "Post" WHERE "debateId" = $debate AND "kind" = 'card'`,
      );
      return card;
    };
    const taken = await posts.take(60_000, 500);
    const held = taken.find(
      ({ debateId, identity }) => debateId === play.debate.id && identity.kind === 'card',
    );
    if (held === undefined) throw new Error('nobody was given the card');
    expect(held.identity).toMatchObject({ number });
    expect(await posts.sending(held, 60_000)).not.toBeNull();
    await erase(author);
    // It was read before the erasure, and arrives after it.
    expect(await posts.shown(held, '12345678901234567', 0)).toBe(true);
    const card = await own();
    expect(Number(card?.wanted)).toBeGreaterThan(Number(card?.shown));
    expect(card).toMatchObject({ gone: false, messageId: '12345678901234567', heldUntil: null });
  });

  it('is being reported, keeps no report of it', async () => {
    const [author, reporter] = [somebody(), somebody()];
    const number = await play.file(author);
    const meanwhile = before(play.stage.ports, () => erase(author));
    await expect(report(meanwhile, reporter, number)).rejects.toThrow('no item');
    expect(await rowsOf('Report')).toEqual([]);
  });
});

describe('an erasure by whoever reports', () => {
  it('before the report is stored, leaves that report alone, which can be erased again', async () => {
    const [author, reporter, other] = [somebody(), somebody(), somebody()];
    const [first, second] = [
      await play.file(author),
      await play.file(other, { text: `${TEXT} Again.` }),
    ];
    await report(play.stage.ports, reporter, first);
    const meanwhile = before(play.stage.ports, () => erase(reporter));
    await report(meanwhile, reporter, second);
    expect((await rowsOf('Report')).map(({ number }) => number)).toEqual([second]);
    await erase(reporter);
    expect(await rowsOf('Report')).toEqual([]);
    expect((await rowsOf('Member')).map(({ name }) => name)).not.toContain(`member ${reporter}`);
  });
});
