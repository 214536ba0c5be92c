import { beforeEach, describe, expect, it } from 'vitest';
import { BALLOT_START, readBallot } from '#debate/ballot/read-ballot.ts';
import { strongestAgainst } from '#debate/browse/strongest-against.ts';
import type { Caller } from '#debate/core/caller.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { leaveEvidence, readQueue } from '#debate/moderation/review-evidence.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { showName } from '#debate/privacy/show-name.ts';
import type { ReportReason } from '#debate/reports/report.ts';
import { reportEvidence, requireReportable } from '#debate/reports/report-evidence.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { copyItem } from '../copy-item.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const [INES, TOMO, KESI, ODIN, FREMDE] = [1, 2, 3, 4, 5];

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
});

const report = (
  by: number | Caller,
  number: number,
  { reason = 'insult', words = '' }: { reason?: ReportReason; words?: string } = {},
) => {
  const caller = typeof by === 'number' ? member(play.debate, by) : by;
  return reportEvidence(stage.ports, play.debate, caller, { number, reason, words });
};
const isHeld = async (number: number) => (await play.find(number)).reviewSince !== null;
const queue = async () => (await readQueue(stage.ports, play.debate, 0)).items;
const clear = (number: number) =>
  leaveEvidence(stage.ports, play.debate, manager(play.debate), {
    number,
    as: 'shown',
    reason: 'It is rude to no one.',
  });
const later = () => stage.setTime('2026-11-21T13:00:00Z');

/** An item by Ines against the essay; Tomo has one beside it, Kesi and Odin on the other side. */
async function setting(): Promise<number> {
  const number = await play.file(INES, 'challenges', finding(1));
  await play.file(TOMO, 'challenges', finding(2));
  await play.file(KESI, 'supports', finding(3));
  await play.file(ODIN, 'supports', finding(4));
  return number;
}

describe('a report', () => {
  it('waits in the moderators’ queue with its reason and words, and without who made it', async () => {
    const number = await setting();
    await report(TOMO, number, { reason: 'private', words: ' Her address is in it. ' });
    await report(KESI, number, { reason: 'private' });
    const [waiting] = await queue();
    expect(waiting).toMatchObject({ why: 'reported', item: { number } });
    expect(waiting?.reports).toEqual({
      reasons: new Map([['private', 2]]),
      words: ['Her address is in it.'],
    });
  });

  it('is taken once from each member', async () => {
    const number = await setting();
    const form = () =>
      requireReportable(stage.ports, play.debate, member(play.debate, TOMO), number);
    await form();
    await report(TOMO, number);
    await expect(form()).rejects.toThrow('already');
    await expect(report(TOMO, number, { reason: 'spam' })).rejects.toThrow('already');
    expect((await queue())[0]?.reports.reasons).toEqual(new Map([['insult', 1]]));
  });

  it('is taken once of two at the same moment', async () => {
    const number = await setting();
    const both = await Promise.allSettled([report(TOMO, number), report(TOMO, number)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('on one’s own item, a hidden, a withdrawn, an erased or an unknown one is refused', async () => {
    const number = await setting();
    await expect(report(INES, number)).rejects.toThrow('your own');
    const hidden = await play.file(KESI, 'supports', finding(8));
    const hiding = { number: hidden, action: 'hide' as const, reason: 'spam' };
    await moderateEvidence(stage.ports, play.debate, manager(play.debate), hiding);
    await expect(report(TOMO, hidden)).rejects.toThrow('was hidden by a moderator');
    const withdrawn = await play.file(KESI, 'supports', finding(9));
    await play.withdraw(withdrawn);
    await expect(report(TOMO, withdrawn)).rejects.toThrow('withdrawn');
    await eraseMember(stage.ports, member(play.debate, INES));
    await expect(report(TOMO, number)).rejects.toThrow('no item');
    await expect(report(TOMO, 999)).rejects.toThrow('no item');
    expect(await queue()).toEqual([]);
  });

  it('leaves the notice on what is kept to be shown, and makes nobody old or new', async () => {
    const number = await setting();
    const key = stage.ports.pseudonyms.author(member(play.debate, FREMDE).userId);
    await report(FREMDE, number);
    expect(await stage.store.members.noticed(play.debate.id, key)).toBe(false);
    const fremde = member(play.debate, FREMDE);
    const ballot = () => readBallot(stage.ports, play.debate, fremde, BALLOT_START);
    expect((await ballot()).firstTime).toBe(true);
    await showName(stage.ports, play.debate, fremde, false);
    expect((await ballot()).firstTime).toBe(true);
    await play.mark(FREMDE, number, 'convincing');
    expect((await ballot()).firstTime).toBe(false);
    expect((await stage.store.members.roles(play.debate.id)).young).not.toContain(key);
  });
});

describe('an item under review', () => {
  it('is one that three members reported who are not young, one of its own side', async () => {
    const number = await setting();
    await report(KESI, number);
    await report(ODIN, number);
    expect(await isHeld(number)).toBe(false);
    await report(TOMO, number);
    expect(await isHeld(number)).toBe(true);
  });

  it('is none that only the other side reported', async () => {
    const number = await setting();
    const others = [KESI, ODIN, 6, 7];
    await play.file(6, 'supports', finding(6));
    await play.file(7, 'supports', finding(7));
    for (const other of others) await report(other, number);
    expect(await isHeld(number)).toBe(false);
    expect(await queue()).toHaveLength(1);
  });

  it('is none that members reported who never filed or marked', async () => {
    const number = await setting();
    for (const other of [TOMO, 31, 32, 33, 34]) await report(other, number);
    expect(await isHeld(number)).toBe(false);
  });

  it('counts what somebody had filed before they reported, not afterwards', async () => {
    const number = await setting();
    await play.file(6, 'supports', finding(6));
    for (const other of [KESI, ODIN, 6]) await report(other, number);
    await play.file(6, 'challenges', finding(16));
    await report(31, number);
    expect(await isHeld(number)).toBe(false);
  });

  it('is counted by the tally as before and named by nobody’s ballot', async () => {
    const number = await setting();
    const before = (await play.itemOf(number)).points;
    const against = () => strongestAgainst(stage.ports, play.debate, 1, 'agree');
    expect((await against())?.item.number).toBe(number);
    for (const other of [KESI, ODIN, TOMO]) await report(other, number);
    expect((await play.itemOf(number)).points).toBe(before);
    expect((await against())?.item.number).not.toBe(number);
  });

  it('is quoted again once a moderator cleared it, for good', async () => {
    const number = await setting();
    for (const other of [KESI, ODIN, TOMO]) await report(other, number);
    later();
    await clear(number);
    expect(await isHeld(number)).toBe(false);
    expect(await queue()).toEqual([]);
    for (const other of [21, 22, 23]) {
      await play.file(other, 'challenges', finding(other));
      await report(other, number);
    }
    expect(await isHeld(number)).toBe(false);
    expect(await queue()).toEqual([]);
  });

  it('waits again where its text was rewritten and reported since', async () => {
    const number = await setting();
    await report(TOMO, number);
    later();
    await clear(number);
    stage.setTime('2026-11-21T14:00:00Z');
    await play.edit(number, { text: finding(40).text });
    expect(await queue()).toEqual([]);
    await report(KESI, number);
    expect(await queue()).toMatchObject([
      { why: 'reported', item: { number }, editedSinceCleared: true },
    ]);
  });
});

describe('a report by a member with many items on the item’s side', () => {
  it('counts as one from there, although only the oldest have a place', async () => {
    const number = await setting();
    const own = await play.file(TOMO, 'challenges', finding(5));
    await copyItem(stage, play.debate.id, own, 50);
    for (const other of [KESI, ODIN, TOMO]) await report(other, number);
    expect(await isHeld(number)).toBe(true);
  });

  it('counts as one from there, although all the newest are rebuttals', async () => {
    const number = await setting();
    await play.file(TOMO, 'challenges', finding(5));
    const target = await play.file(KESI, 'supports', finding(6));
    const rebuttal = await play.rebut(TOMO, target, finding(7));
    await copyItem(stage, play.debate.id, rebuttal, 50);
    for (const other of [KESI, ODIN, TOMO]) await report(other, number);
    expect(await isHeld(number)).toBe(true);
  });
});

describe('who reported a text', () => {
  it('may report again what its author made of it, in place of the first report', async () => {
    const number = await setting();
    await report(TOMO, number, { reason: 'private', words: 'An address.' });
    later();
    await play.edit(number, { text: finding(40).text });
    stage.setTime('2026-11-21T14:00:00Z');
    await report(TOMO, number, { reason: 'insult' });
    const [waiting] = await queue();
    expect(waiting).toMatchObject({ editedSinceCleared: false });
    expect(waiting?.reports).toEqual({ reasons: new Map([['insult', 1]]), words: [] });
    await expect(report(TOMO, number)).rejects.toThrow('already');
  });
});

describe('a moderator', () => {
  it('decides about no item of their own', async () => {
    const number = await play.file(999, 'challenges', finding(1));
    const own = 'you can’t moderate your own items';
    const by = manager(play.debate);
    const hide = { number, action: 'hide' as const, reason: 'x' };
    await expect(moderateEvidence(stage.ports, play.debate, by, hide)).rejects.toThrow(own);
    await expect(clear(number)).rejects.toThrow(own);
    const keep = { number, as: 'hidden' as const };
    await expect(leaveEvidence(stage.ports, play.debate, by, keep)).rejects.toThrow(own);
  });
});

describe('an erasure', () => {
  it('takes the reports of the member, and those on their items with what they said', async () => {
    const number = await setting();
    const other = await play.file(KESI, 'supports', finding(8));
    await report(TOMO, number, { words: 'It quotes my marmalade recipe.' });
    await report(INES, other, { words: 'She is a hedgehog.' });
    await eraseMember(stage.ports, member(play.debate, INES));
    const { rows } = await stage.pool.query(
      `SELECT "number" FROM "Report" WHERE "debateId" = '${play.debate.id}'`,
    );
    expect(rows).toEqual([]);
  });
});
