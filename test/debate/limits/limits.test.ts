import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { sweep } from '#debate/debates/sweep.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { setSource } from '#debate/evidence/set-source.ts';
import { undoWithdrawal } from '#debate/evidence/withdraw-evidence.ts';
import { utcDayKey } from '#debate/limits/limit-key.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { reportEvidence, requireReportable } from '#debate/reports/report-evidence.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { manager, member, type Stage, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const [INES, TOMO, KESI, ODIN] = [1, 2, 3, 4];

const stage = await useStage({ own: true });
let play: Play;
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

  it('start again on the next day, and nothing of the day before is kept', async () => {
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

  it('count taking back that an item was given up, which stays given up then', async () => {
    const number = await play.file(INES, 'challenges', finding(1));
    for (let change = 0; change < 10; change += 1) {
      await play.concede(number);
      await play.concede(number, false);
    }
    await play.concede(number);
    await expect(play.concede(number, false)).rejects.toThrow('changed 10 times today');
    expect((await play.find(number)).concededAt).not.toBeNull();
  });

  it('count undoing a withdrawal, which updates every summary', async () => {
    const number = await play.file(INES, 'challenges', finding(1));
    const undo = () => undoWithdrawal(stage.ports, play.debate, member(play.debate, INES), number);
    for (let at = 0; at < 10; at += 1) {
      await play.withdraw(number);
      await undo();
    }
    await play.withdraw(number);
    await expect(undo()).rejects.toThrow('changed 10 times today');
  });
});

describe('two processes that count at the same moment', () => {
  /** The use cases of another process: connections and a store of its own. */
  async function elsewhere() {
    const other = connect({ url: stage.url, max: 4 });
    return { ports: { ...stage.ports, store: createStore(other.prisma) }, close: other.close };
  }

  it('let so many uses of a limit through as there are, whoever comes first', async () => {
    const other = await elsewhere();
    const key = stage.ports.pseudonyms.limit(newId());
    const of = { most: 10, goneAt: new Date('2026-11-22T00:00:00Z') };
    const used = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        (at % 2 === 0 ? stage.ports : other.ports).store.limits.use(key, of),
      ),
    );
    await other.close();
    expect(used.filter((fits) => fits)).toHaveLength(10);
  });

  it('let ten changes of an item through', async () => {
    const number = await play.file(INES, 'challenges', finding(1));
    const other = await elsewhere();
    const link = (ports: Stage['ports'], at: number) =>
      setSource(ports, play.debate, member(play.debate, INES), {
        number,
        typed: `https://example.org/${at}`,
        formId: newId(),
      });
    for (let at = 0; at < 10; at += 1) await link(at % 2 === 0 ? stage.ports : other.ports, at);
    const more = [stage.ports, other.ports].map((ports, at) => link(ports, 50 + at));
    const sent = await Promise.allSettled(more);
    await other.close();
    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(JSON.stringify(sent.map((one) => 'reason' in one && String(one.reason)))).toMatch(
      /changed 10 times today.*changed 10 times today/,
    );
  });

  it('let three erasures of a person through, and ten of their reports', async () => {
    const other = await elsewhere();
    for (let at = 0; at < 12; at += 1) await play.file(TOMO, 'challenges', finding(at));
    const odin = member(play.debate, ODIN);
    const each = [stage.ports, other.ports];
    const report = (ports: Stage['ports'], number: number) =>
      reportEvidence(ports, play.debate, odin, { number, words: '', reason: 'spam' });
    const reports = await Promise.allSettled(
      play.numbers().map((number) => report(each[number % 2] ?? stage.ports, number)),
    );
    expect(reports.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const at of [1, 2, 3]) {
      await play.file(ODIN, 'supports', finding(20 + at));
      await Promise.allSettled(each.map((ports) => eraseMember(ports, odin)));
      if (await isRefused()) break;
    }
    await play.file(ODIN, 'supports', finding(30));
    for (const ports of each) await expect(eraseMember(ports, odin)).rejects.toThrow('3 times');
    await other.close();

    /** Of two erasures at once the second may have found data still, and count. */
    async function isRefused(): Promise<boolean> {
      const key = utcDayKey(
        stage.ports.pseudonyms,
        'erasures',
        stage.ports.clock.now(),
        stage.ports.pseudonyms.author(odin.userId),
      );
      const used = await stage.store.limits.used(key);
      expect(used).toBeLessThanOrEqual(3);
      return used === 3;
    }
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

  it('do not include those that failed and removed nothing', async () => {
    const eraseTheirs = () => eraseMember(stage.ports, member(play.debate, KESI));
    const failing = `"fails_${play.debate.id}"`;
    stage.setTime('2026-11-25T12:00:00Z');
    await play.file(KESI, 'challenges', finding(1));
    await stage.pool.query(`ALTER TABLE "Erasure"
      ADD CONSTRAINT ${failing} CHECK ("debateId" <> '${play.debate.id}') NOT VALID`);
    for (let at = 0; at < 4; at += 1) {
      await expect(eraseTheirs()).rejects.toThrow(`fails_${play.debate.id}`);
    }
    await stage.pool.query(`ALTER TABLE "Erasure" DROP CONSTRAINT ${failing}`);
    expect((await play.find(1)).text).toBe(finding(1).text);
    expect(await eraseTheirs()).toHaveLength(1);
  });
});

describe('the reports of a day', () => {
  it('are ten, also for who erases what they reported', async () => {
    for (let at = 0; at < 6; at += 1) await play.file(TOMO, 'challenges', finding(at));
    const report = (number: number) =>
      reportEvidence(stage.ports, play.debate, member(play.debate, INES), {
        number,
        words: '',
        reason: 'spam',
      });
    for (const number of [1, 2, 3, 4, 5]) await report(number);
    await erase();
    for (const number of [1, 2, 3, 4, 5]) await report(number);
    await expect(report(6)).rejects.toThrow('10 reports today');
    const opened = requireReportable(stage.ports, play.debate, member(play.debate, INES), 6);
    await expect(opened).rejects.toThrow('10 reports today');
  });

  it('are those of a person in a server, whatever debates it has', async () => {
    for (let at = 0; at < 10; at += 1) await play.file(TOMO, 'challenges', finding(at));
    const report = (debate: Debate, number: number) =>
      reportEvidence(stage.ports, debate, member(debate, INES), {
        number,
        words: '',
        reason: 'spam',
      });
    for (const number of play.numbers()) await report(play.debate, number);
    await stage.store.debates.setState(play.debate.id, 'closed', stage.ports.clock.now());
    const { channelId } = play.debate;
    const { debate } = await setUpDebate(stage.ports, manager(play.debate), {}, channelId);
    expect(debate.id).not.toBe(play.debate.id);
    const form = { formId: newId(), claim: 1, side: 'supports' as const, target: null };
    const filed = await fileEvidence(stage.ports, debate, member(debate, TOMO), {
      ...form,
      ...finding(11),
    });
    await expect(report(debate, filed.number)).rejects.toThrow('10 reports today');
  });
});
