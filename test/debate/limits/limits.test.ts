import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#debate/core/new-id.ts';
import { sweep } from '#debate/debates/sweep.ts';
import { setSource } from '#debate/evidence/set-source.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { reportEvidence } from '#debate/reports/report-evidence.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { member, openStage, type Stage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const [INES, TOMO, KESI] = [1, 2, 3];

let stage: Stage;
let play: Play;
beforeAll(async () => {
  stage = await openStage({ own: true });
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
});

/** The debate with another number of filings a day; the use cases take it as they are given it. */
const withFilings = (filingsPerDay: number) => Object.assign(play.debate, { filingsPerDay });
const erase = () => eraseMember(stage.ports, member(play.debate, INES));
const usesNow = async () => (await stage.pool.query('SELECT * FROM "LimitUse"')).rows;

describe('the filings of a day', () => {
  it('are not given back by an erasure', async () => {
    withFilings(2);
    await play.file(INES, 'challenges', finding(1));
    await erase();
    await play.file(INES, 'challenges', finding(2));
    await erase();
    await expect(play.file(INES, 'challenges', finding(3))).rejects.toThrow('2 items today');
  });

  it('are not given back by a withdrawal, and an edit to another text is one', async () => {
    withFilings(2);
    const number = await play.file(INES, 'challenges', finding(1));
    await play.withdraw(number);
    const next = await play.file(INES, 'challenges', finding(2));
    await expect(play.edit(next, { text: finding(3).text })).rejects.toThrow('2 items today');
    await expect(play.file(INES, 'challenges', finding(4))).rejects.toThrow('2 items today');
  });

  it('hold for forms that are sent at the same moment, by two processes', async () => {
    withFilings(3);
    const other = connect({ url: stage.url, max: 4 });
    const elsewhere = openPlayElsewhere(createStore(other.prisma));
    const sent = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6, 7, 8].map((at) =>
        at % 2 === 0
          ? play.file(INES, 'challenges', finding(at))
          : elsewhere(() => play.file(INES, 'challenges', finding(at))),
      ),
    );
    await other.close();
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('begin anew with the next day, and of the day before nothing is kept', async () => {
    withFilings(1);
    await play.file(INES, 'challenges', finding(1));
    expect(await usesNow()).not.toEqual([]);
    stage.setTime('2026-11-22T00:00:00Z');
    await sweep(stage.ports);
    expect(await usesNow()).toEqual([]);
    await play.file(INES, 'challenges', finding(2));
  });

  it('are kept under no code name that anything else is kept under', async () => {
    await play.file(INES, 'challenges', finding(1));
    const { userId } = member(play.debate, INES);
    const { author, voter } = stage.ports.pseudonyms;
    const rows = JSON.stringify(await usesNow());
    for (const name of [author(userId), voter(userId), userId]) expect(rows).not.toContain(name);
  });

  /** Runs a use case with another process's store. */
  function openPlayElsewhere(store: Stage['store']) {
    return async <T>(deed: () => Promise<T>): Promise<T> => {
      const here = stage.ports.store;
      Object.assign(stage.ports, { store });
      const done = deed();
      Object.assign(stage.ports, { store: here });
      return await done;
    };
  }
});

describe('the changes of an item in a day', () => {
  const link = (number: number, at: number) =>
    setSource(stage.ports, play.debate, member(play.debate, INES), {
      number,
      typed: `https://example.org/${at}`,
      formId: newId(),
    });

  it('are ten, whether text or link, and come back the next day', async () => {
    const number = await play.file(INES, 'challenges', finding(1));
    for (let at = 0; at < 9; at += 1) await link(number, at);
    await play.edit(number, { text: finding(2).text });
    await expect(link(number, 99)).rejects.toThrow('changed 10 times today');
    await expect(play.edit(number, { text: finding(3).text })).rejects.toThrow('changed 10 times');
    stage.setTime('2026-11-22T00:00:00Z');
    await link(number, 100);
  });

  it('count filing its text or source again after a withdrawal', async () => {
    const number = await play.file(INES, 'challenges', finding(1));
    for (let at = 0; at < 10; at += 1) {
      await play.withdraw(number);
      await play.fileAgain(number);
    }
    await play.withdraw(number);
    await expect(play.fileAgain(number)).rejects.toThrow('changed 10 times today');
  });
});

describe('the erasures of a day', () => {
  it('are three that removed something, and come back the next day', async () => {
    const eraseTheirs = () => eraseMember(stage.ports, member(play.debate, KESI));
    expect(await eraseTheirs()).toEqual([]);
    for (const at of [1, 2, 3]) {
      await play.file(KESI, 'challenges', finding(at));
      expect(await eraseTheirs()).toHaveLength(1);
      expect(await eraseTheirs()).toEqual([]);
    }
    await play.file(KESI, 'challenges', finding(4));
    await expect(eraseTheirs()).rejects.toThrow('erased your data 3 times today');
    stage.setTime('2026-11-22T00:00:00Z');
    expect(await eraseTheirs()).toHaveLength(1);
  });
});

describe('the reports of a day', () => {
  it('are ten, also for who erases what they reported', async () => {
    for (let at = 0; at < 6; at += 1) await play.file(TOMO, 'challenges', finding(at));
    const report = (number: number) =>
      reportEvidence(stage.ports, play.debate, member(play.debate, INES), {
        ...{ number, words: '' },
        reason: 'spam',
      });
    for (const number of [1, 2, 3, 4, 5]) await report(number);
    await erase();
    for (const number of [1, 2, 3, 4, 5]) await report(number);
    await expect(report(6)).rejects.toThrow('10 reports today');
  });
});
