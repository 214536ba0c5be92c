import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { answerDispute } from '#debate/marks/answer-dispute.ts';
import { creditEvidence } from '#debate/marks/credit-evidence.ts';
import { takeBackMark } from '#debate/marks/take-back-mark.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { readAddedWords, removeWords } from '#debate/moderation/remove-words.ts';
import { leaveEvidence, readQueue } from '#debate/moderation/review-evidence.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { reportEvidence } from '#debate/reports/report-evidence.ts';
import { manager, member, openStage, type Stage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

// Members of no other file: a person erases three times a day, in all debates of a database.
const [INES, TOMO, KESI, ODIN] = [7_411, 7_412, 7_413, 7_414];
const INSULT = 'The author of this is a notorious liar, says page 4.';
const CREDIT = 'I thought none did until I read this, and the author is still a toad.';

let stage: Stage;
let play: Play;
/** By Ines, disputed by Kesi, reported by Tomo. */
let number: number;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  at(12);
  play = await openPlay(stage);
  number = await play.file(INES, 'challenges', finding(1));
  await play.mark(KESI, number, 'dispute');
  await report(TOMO);
});

const at = (hour: number) => stage.setTime(`2026-11-21T${hour}:00:00Z`);
const report = (by: number) =>
  reportEvidence(stage.ports, play.debate, member(play.debate, by), {
    number,
    reason: 'insult' as const,
    words: '',
  });
const queue = async () => await readQueue(stage.ports, play.debate, 0);
const waiting = async () => (await queue()).items;
const clear = (seenAt?: Date) =>
  leaveEvidence(stage.ports, play.debate, manager(play.debate), {
    number,
    as: 'shown' as const,
    reason: 'It is rude to no one.',
    ...(seenAt && { seenAt }),
  });
const takeBack = (by: number) =>
  takeBackMark(stage.ports, play.debate, member(play.debate, by), { number, topic: 'source' });
const added = async () =>
  (await readAddedWords(stage.ports, play.debate, number, 0)).words.map(({ words, isNew }) => [
    words,
    isNew,
  ]);

/** What members say below an item, and whose words those are. */
const WORDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a quotation': () => play.mark(ODIN, number, 'check', INSULT),
  'a credit': async () => {
    for (const stance of ['agree', 'disagree'] as const) {
      await castVote(stage.ports, play.debate, member(play.debate, ODIN), { claim: 1, stance });
    }
    const credit = { number, why: CREDIT };
    await creditEvidence(stage.ports, play.debate, member(play.debate, ODIN), credit);
  },
  'its author’s answer': () =>
    answerDispute(stage.ports, play.debate, member(play.debate, INES), {
      number,
      answer: 'Kesi is a toad.',
    }),
};

describe('an item that a moderator cleared', () => {
  it.each(Object.entries(WORDS))('waits again for %s that came since', async (_, say) => {
    at(13);
    await clear();
    expect(await waiting()).toEqual([]);
    at(14);
    await say();
    expect(await waiting()).toEqual([]);
    await report(TOMO);
    expect(await waiting()).toMatchObject([
      { why: 'reported', item: { number, reviewSince: null }, addedSinceCleared: true },
    ]);
    at(15);
    await clear();
    expect(await waiting()).toEqual([]);
  });

  it('waits for no words below other items', async () => {
    const other = await play.file(ODIN, 'challenges', finding(2));
    await play.mark(KESI, other, 'dispute', INSULT);
    const answer = { number: other, answer: 'Kesi is a toad.' };
    await answerDispute(stage.ports, play.debate, member(play.debate, ODIN), answer);
    at(13);
    await report(ODIN);
    await clear();
    expect(await waiting()).toEqual([]);
  });

  it('waits for no words that stood then, whoever reports them', async () => {
    at(13);
    await clear();
    at(14);
    await expect(report(TOMO)).rejects.toThrow('already');
    expect(await report(ODIN)).toBe(false);
    expect(await waiting()).toEqual([]);
  });

  it('waits for no words that are taken back and said again', async () => {
    at(13);
    await clear();
    for (const hour of [14, 15, 16]) {
      at(hour);
      await takeBack(KESI);
      await play.mark(KESI, number, 'dispute');
      await expect(report(TOMO)).rejects.toThrow('already');
      await report(hour);
      expect(await waiting()).toEqual([]);
    }
  });

  it('waits for no report from before the words', async () => {
    at(13);
    await clear();
    at(14);
    await report(ODIN);
    at(15);
    await play.mark(KESI, number, 'dispute', INSULT);
    expect(await waiting()).toEqual([]);
    expect(await report(ODIN)).toBe(true);
    expect(await waiting()).toHaveLength(1);
    await expect(report(ODIN)).rejects.toThrow('already');
  });

  it('waits for a report no longer once the words are removed, nor when they are shown again', async () => {
    at(13);
    await clear();
    at(14);
    await play.mark(ODIN, number, 'check', INSULT);
    await report(TOMO);
    const { words } = await readAddedWords(stage.ports, play.debate, number, 0);
    const key = words.find((one) => one.words === INSULT)?.key ?? '';
    const decide = (reason: string | null) =>
      removeWords(stage.ports, play.debate, manager(play.debate), { number, key, reason });
    await decide('It insults the author.');
    expect(await waiting()).toEqual([]);
    await decide(null);
    expect(await waiting()).toEqual([]);
  });

  it('still waits for words that came after the moderator looked', async () => {
    at(13);
    const { seenAt } = await queue();
    at(14);
    await play.mark(ODIN, number, 'check', INSULT);
    await report(5);
    at(15);
    await clear(seenAt);
    expect(await waiting()).toMatchObject([{ item: { number }, addedSinceCleared: true }]);
  });

  it('was cleared by being shown again too', async () => {
    at(13);
    const act = (action: 'hide' | 'restore') =>
      moderateEvidence(stage.ports, play.debate, manager(play.debate), {
        number,
        action,
        reason: 'spam',
      });
    await act('hide');
    at(14);
    await act('restore');
    at(15);
    await report(ODIN);
    expect(await waiting()).toEqual([]);
    at(16);
    await play.mark(ODIN, number, 'check', INSULT);
    await report(TOMO);
    expect(await waiting()).toHaveLength(1);
  });

  it('shows moderators which of the words are new', async () => {
    await play.mark(ODIN, number, 'check', INSULT);
    expect((await added()).map(([, isNew]) => isNew)).toEqual([false, false]);
    await takeBack(ODIN);
    at(13);
    await clear();
    at(14);
    await play.mark(ODIN, number, 'check', INSULT);
    expect((await added()).map(([, isNew]) => isNew)).toEqual([true, false]);
  });
});

describe('an item that waits already', () => {
  it('keeps what was reported first, whatever is added below it', async () => {
    at(13);
    await play.mark(ODIN, number, 'check', INSULT);
    await expect(report(TOMO)).rejects.toThrow('already');
    expect(await waiting()).toMatchObject([{ addedSinceCleared: false }]);
  });
});

describe('an erasure', () => {
  it('takes what is kept of words that were cleared, of their writer and of the item', async () => {
    const kept = async () =>
      (
        await stage.pool.query(`SELECT 1 FROM "ClearedWords" WHERE "debateId" = $1`, [
          play.debate.id,
        ])
      ).rowCount;
    await play.mark(ODIN, number, 'check', INSULT);
    await clear();
    expect(await kept()).toBe(2);
    await eraseMember(stage.ports, member(play.debate, ODIN));
    expect(await kept()).toBe(1);
    await eraseMember(stage.ports, member(play.debate, INES));
    expect(await kept()).toBe(0);
  });
});
