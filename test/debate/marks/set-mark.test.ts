import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '#debate/core/caller.ts';
import { answerDispute } from '#debate/marks/answer-dispute.ts';
import { NO_MARK_COUNTS } from '#debate/marks/mark-counts.ts';
import { setMark } from '#debate/marks/set-mark.ts';
import { takeBackMark } from '#debate/marks/take-back-mark.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play, QUOTE } from '../play.ts';

const [INES, TOMO, KESI, ODIN] = [1, 2, 3, 4];

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
});

const marks = () => stage.store.marks.onSources(play.debate.id);
const of = async (number: number) => (await marks()).filter((mark) => mark.number === number);
const counts = async (number: number) =>
  (await stage.store.marks.counts(play.debate.id, [number])).get(number) ?? NO_MARK_COUNTS;
const roles = () => stage.store.members.roles(play.debate.id);
const takeBack = (by: number, number: number) =>
  takeBackMark(stage.ports, play.debate, member(play.debate, by), { number, topic: 'source' });
const keyOf = (by: number) => stage.ports.pseudonyms.author(member(play.debate, by).userId);
const carried = (by: number) => stage.store.marks.untoldCarried(play.debate.id, keyOf(by), 5);
const tell = (by: number, told: Awaited<ReturnType<typeof carried>>) =>
  stage.store.marks.toldCarried(play.debate.id, keyOf(by), told);
const check = (caller: Partial<Caller>, number: number) =>
  setMark(
    stage.ports,
    play.debate,
    { ...member(play.debate, TOMO), ...caller },
    { number, kind: 'check', quote: QUOTE },
  );

/** So many items on the challengers' side, each by a member of its own. */
async function fileSome(count: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let at = 0; at < count; at += 1) {
    numbers.push(await play.file(20 + at, 'challenges', finding(20 + at)));
  }
  return numbers;
}

describe('a check', () => {
  it('is kept with its quotation, revision and the highest number of its moment', async () => {
    const [first = 0] = await fileSome(3);
    await play.mark(TOMO, first, 'check');
    expect(await marks()).toMatchObject([
      { number: first, kind: 'check', quote: QUOTE, revision: 1, highestNumber: 3 },
    ]);
  });

  it.each([
    ['no words', '', 'at least 20 characters'],
    ['a few', 'It does.', 'at least 20 characters'],
    ['nothing, as if the link led nowhere', null, 'at least 20 characters'],
  ])('with %s is refused', async (_, quote, words) => {
    const [item = 0] = await fileSome(1);
    await expect(play.mark(TOMO, item, 'check', quote)).rejects.toThrow(words);
    expect(await marks()).toEqual([]);
  });

  it('with the item’s own words is refused, and so is such a dispute', async () => {
    const [item = 0] = await fileSome(1);
    const { text } = await play.find(item);
    for (const kind of ['check', 'dispute'] as const) {
      await expect(play.mark(TOMO, item, kind, text.toUpperCase())).rejects.toThrow('itself');
    }
    expect(await marks()).toEqual([]);
  });

  it('by the author, without a source, or of an item that is withdrawn is refused', async () => {
    const item = await play.file(INES, 'challenges', finding(1));
    await expect(play.mark(INES, item, 'check')).rejects.toThrow('is your own');
    const bare = await play.file(INES, 'challenges', { ...finding(2), source: '' });
    await expect(play.mark(TOMO, bare, 'check')).rejects.toThrow('no source');
    await play.withdraw(item);
    await expect(play.mark(TOMO, item, 'check')).rejects.toThrow('withdrawn or hidden');
    await expect(play.mark(TOMO, 99, 'check')).rejects.toThrow('no item #99');
    expect(await marks()).toEqual([]);
  });

  it('of any kind on a hidden item is refused, and says that it is hidden', async () => {
    const item = await play.file(INES, 'challenges', finding(1));
    await stage.store.inDebate(play.debate.id, (tx) => tx.hide(item, '', new Date()));
    for (const kind of ['check', 'dispute', 'convincing'] as const) {
      await expect(play.mark(TOMO, item, kind)).rejects.toThrow('was hidden by a moderator');
    }
    expect(await marks()).toEqual([]);
  });

  it('written about a text that has since been edited is refused', async () => {
    const item = await play.file(INES, 'challenges', finding(1));
    const form = { number: item, kind: 'check', quote: QUOTE, revision: 1 } as const;
    await play.edit(item, finding(2));
    await expect(
      setMark(stage.ports, play.debate, member(play.debate, TOMO), form),
    ).rejects.toThrow('was changed while you were writing');
    expect(await marks()).toEqual([]);
  });

  it('given twice changes nothing, and one at the same moment neither', async () => {
    const [item = 0] = await fileSome(1);
    await play.mark(TOMO, item, 'check');
    const before = await marks();
    await fileSome(2);
    stage.setTime('2026-11-22T12:00:00Z');
    await Promise.all([play.mark(TOMO, item, 'check'), play.mark(TOMO, item, 'check')]);
    expect(await marks()).toEqual(before);
  });

  it('is replaced by a dispute, and the other way round', async () => {
    const [item = 0] = await fileSome(1);
    await play.mark(TOMO, item, 'check');
    await play.mark(TOMO, item, 'dispute');
    expect(await of(item)).toMatchObject([{ kind: 'dispute' }]);
    await play.mark(TOMO, item, 'check');
    expect(await of(item)).toMatchObject([{ kind: 'check' }]);
    await takeBack(TOMO, item);
    await takeBack(TOMO, item);
    expect(await of(item)).toEqual([]);
  });
});

describe('a fourth mark on one claim and side', () => {
  it('is refused and names the three, until one is taken back', async () => {
    const items = await fileSome(4);
    const [first = 0, , , fourth = 0] = items;
    for (const item of items.slice(0, 3)) await play.mark(TOMO, item, 'check');
    const three = items.slice(0, 3).map((number) => `#${number}`);
    await expect(play.mark(TOMO, fourth, 'dispute')).rejects.toThrow(three.join(', '));
    await play.mark(TOMO, first, 'dispute');
    await takeBack(TOMO, first);
    await play.mark(TOMO, fourth, 'dispute');
    expect(await of(fourth)).toHaveLength(1);
  });

  it('has room on the other side, where rebuttals of these items are', async () => {
    const items = await fileSome(3);
    for (const item of items) await play.mark(TOMO, item, 'check');
    const essay = await play.file(INES, 'supports', finding(1));
    const rebuttals: number[] = [];
    for (const item of items) rebuttals.push(await play.rebut(KESI, item, finding(40 + item)));
    for (const target of [essay, ...rebuttals.slice(0, 2)]) await play.mark(TOMO, target, 'check');
    await expect(play.mark(TOMO, rebuttals[2] ?? 0, 'check')).rejects.toThrow('You have three');
  });

  it('has room where a target fell or its text changed', async () => {
    const items = await fileSome(6);
    for (const item of items.slice(0, 3)) await play.mark(TOMO, item, 'check');
    await play.withdraw(items[0] ?? 0);
    await play.mark(TOMO, items[3] ?? 0, 'check');
    await play.edit(items[1] ?? 0, { text: finding(9).text });
    await play.mark(TOMO, items[4] ?? 0, 'check');
    await play.concede(items[2] ?? 0);
    await play.mark(TOMO, items[5] ?? 0, 'check');
    await expect(play.mark(TOMO, items[1] ?? 0, 'check')).rejects.toThrow('You have three');
  });

  it('never comes in, however many are pressed at once', async () => {
    const items = await fileSome(8);
    const results = await Promise.allSettled(
      [...items, ...items].map((item) => play.mark(TOMO, item, 'check')),
    );
    expect(await marks()).toHaveLength(3);
    expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  });
});

describe('a link that leads nowhere', () => {
  it('is held back until a second member says so, each with the number of its moment', async () => {
    const [item = 0] = await fileSome(1);
    await play.mark(TOMO, item, 'dispute', null);
    expect(await marks()).toEqual([]);
    expect(await counts(item)).toMatchObject({ dispute: 0, held: 1 });
    stage.setTime('2026-11-21T13:00:00Z');
    for (const by of [30, 31]) await play.file(by, 'supports', finding(by));
    await play.mark(KESI, item, 'dispute', null);
    expect((await marks()).map(({ kind, highestNumber }) => [kind, highestNumber])).toEqual([
      ['dispute', 1],
      ['dispute', 3],
    ]);
    expect(await counts(item)).toMatchObject({ dispute: 2, held: 0 });
    await takeBack(KESI, item);
    expect(await marks()).toEqual([]);
  });

  it('uses up a place while it is held back', async () => {
    const items = await fileSome(4);
    for (const item of items.slice(0, 3)) await play.mark(TOMO, item, 'dispute', null);
    await expect(play.mark(TOMO, items[3] ?? 0, 'check')).rejects.toThrow('You have three');
  });

  it('is counted as of an instant from those who had said it by then', async () => {
    const [item = 0] = await fileSome(1);
    await play.mark(TOMO, item, 'dispute', null);
    const between = new Date('2026-11-21T13:00:00Z');
    stage.setTime('2026-11-21T14:00:00Z');
    await play.mark(KESI, item, 'dispute', null);
    const at = (moment: Date) => stage.store.marks.onSourcesAt(play.debate.id, moment);
    expect(await at(between)).toEqual([]);
    expect(await at(new Date('2026-11-21T15:00:00Z'))).toHaveLength(2);
  });
});

describe('what an edit does to marks', () => {
  /** Tomo checks #1 by Ines, Kesi disputes it, Odin says that its link leads nowhere. */
  async function marked(): Promise<number> {
    const item = await play.file(INES, 'challenges', finding(1));
    await play.mark(TOMO, item, 'check');
    await play.mark(KESI, item, 'dispute');
    await play.mark(ODIN, item, 'dispute', null);
    return item;
  }

  it('keeps all of them with a near-equal text', async () => {
    const item = await marked();
    await play.edit(item, { text: `${finding(1).text} That is all.` });
    expect(await counts(item)).toMatchObject({ check: 1, dispute: 1, held: 1 });
  });

  it('suspends checks and takes disputes along with another text, and tells their authors', async () => {
    const item = await marked();
    await play.edit(item, { text: finding(2).text });
    expect(await counts(item)).toMatchObject({ check: 0, dispute: 1, held: 1 });
    const untold = await carried(KESI);
    expect(untold).toEqual([{ number: item, revision: 2 }]);
    expect(await carried(TOMO)).toEqual([]);
    await tell(KESI, untold);
    expect(await carried(KESI)).toEqual([]);
    await takeBack(KESI, item);
    await play.edit(item, { text: finding(1).text });
    expect(await counts(item)).toMatchObject({ check: 1, dispute: 0, held: 1 });
  });

  it('tells them of the next text too when that came while they were being told', async () => {
    const item = await marked();
    await play.edit(item, { text: finding(2).text });
    const untold = await carried(KESI);
    await play.edit(item, { text: finding(4).text });
    await tell(KESI, untold);
    expect(await carried(KESI)).toEqual([{ number: item, revision: 3 }]);
  });

  it('suspends all of them with another source, and brings them back with the old one', async () => {
    const item = await marked();
    await play.edit(item, { source: finding(3).source });
    expect(await counts(item)).toMatchObject({ check: 0, dispute: 0, held: 0 });
    await play.mark(KESI, item, 'check');
    await play.edit(item, { source: '' });
    await play.edit(item, { source: finding(1).source });
    expect(await counts(item)).toMatchObject({ check: 1, dispute: 1, held: 1 });
  });

  it('does the same when the item is filed again over itself', async () => {
    const item = await marked();
    const again = { text: finding(2).text, source: finding(1).source };
    expect(await play.file(INES, 'challenges', again)).toBe(item);
    expect(await counts(item)).toMatchObject({ check: 0, dispute: 1 });
    expect((await play.find(item)).markRevision).toBe(2);
  });

  it('gives a member who checked and then disputed one mark where both would meet', async () => {
    const item = await marked();
    await play.edit(item, { text: finding(2).text });
    await play.mark(TOMO, item, 'dispute');
    await play.edit(item, { text: finding(1).text });
    expect(await counts(item)).toMatchObject({ check: 0, dispute: 2 });
  });
});

describe('what is kept of whoever marks', () => {
  it('is whether they moderate, as of their last mark', async () => {
    const [item = 0, other = 0] = await fileSome(2);
    await check({ canManageMessages: true }, item);
    expect((await roles()).moderators).toHaveLength(1);
    await check({ canManageMessages: false }, other);
    expect((await roles()).moderators).toEqual([]);
  });

  it('is whether they are young, decided at their first act and kept', async () => {
    const [item = 0, other = 0] = await fileSome(2);
    await check({ joinedAt: new Date('2026-11-21T12:30:00Z') }, item);
    expect((await roles()).young).toHaveLength(1);
    stage.setTime('2027-03-01T12:00:00Z');
    await check({ joinedAt: new Date('2026-01-01T12:30:00Z') }, other);
    expect((await roles()).young).toHaveLength(1);
  });

  it('is nothing where the mark was refused', async () => {
    const [item = 0] = await fileSome(1);
    await expect(play.mark(TOMO, item, 'check', 'no')).rejects.toThrow();
    const key = stage.ports.pseudonyms.author(member(play.debate, TOMO).userId);
    expect(await stage.store.members.noticed(play.debate.id, key)).toBe(false);
  });
});

describe('an author’s answer to a dispute', () => {
  it('is gone once its author leaves nothing to read in it', async () => {
    const number = await play.file(INES, 'challenges', finding(1));
    await play.mark(TOMO, number, 'dispute');
    const say = (answer: string) =>
      answerDispute(stage.ports, play.debate, member(play.debate, INES), { number, answer });
    await say('It does say so, on page 4.');
    expect((await play.find(number)).answer).toBe('It does say so, on page 4.');
    await say('\u200b');
    expect((await play.find(number)).answer).toBeNull();
  });
});
