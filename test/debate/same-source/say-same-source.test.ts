import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '#debate/core/caller.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { exportMember } from '#debate/privacy/export-member.ts';
import { partSources } from '#debate/same-source/part-sources.ts';
import { saySameSource, unsaySameSource } from '#debate/same-source/say-same-source.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, orRefused, type Play } from '../play.ts';

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
});

const [INES, TOMO, KESI, ODIN, OPPONENT] = [1, 2, 3, 4, 5];
const MODERATOR = { canManageMessages: true };

const caller = (by: number, as: Partial<Caller> = {}) => ({ ...member(play.debate, by), ...as });

function say(by: number, number: number, of: number, as: Partial<Caller> = {}) {
  return saySameSource(stage.ports, play.debate, caller(by, as), { number, of });
}

function part(number: number) {
  return partSources(stage.ports, play.debate, caller(9, MODERATOR), number);
}

const clusterOf = async (number: number) => (await play.find(number)).cluster;

/** #1 by Ines, #2 by Tomo and #3 by Kesi, each with a paper of its own, all against the essay. */
async function three(): Promise<[number, number, number]> {
  return [
    await play.file(INES, 'challenges', finding(1)),
    await play.file(TOMO, 'challenges', finding(2)),
    await play.file(KESI, 'challenges', finding(3)),
  ];
}

describe('"the same source as #n"', () => {
  it('moves an item at once when its author says so, and no other of its cluster', async () => {
    const [one, two] = await three();
    const twin = await play.file(ODIN, 'challenges', {
      ...finding(12),
      source: finding(2).source,
    });
    const before = await play.tally();
    expect(await say(TOMO, two, one)).toBe('moved');
    expect([await clusterOf(two), await clusterOf(twin)]).toEqual([one, two]);
    expect((await play.tally()).sources).toBe(before.sources);
    expect(await say(ODIN, twin, one)).toBe('moved');
    expect((await play.tally()).sources).toBe(before.sources - 1);
  });

  it('moves it when a moderator says so, who is logged', async () => {
    const [one, two] = await three();
    expect(await say(9, two, one, MODERATOR)).toBe('moved');
    const { rows } = await stage.pool.query(
      'SELECT "number", "action", "reason" FROM "Moderation" WHERE "debateId" = $1',
      [play.debate.id],
    );
    expect(rows).toEqual([{ number: two, action: 'join', reason: `the same source as #${one}` }]);
  });

  it('moves it when two members say so, one of them against their own camp', async () => {
    const [one, two, three_] = await three();
    expect(await say(ODIN, two, one)).toBe('said');
    expect(await clusterOf(two)).toBe(two);
    // Kesi has a source on the same side, which the move costs.
    expect(await say(KESI, two, one)).toBe('moved');
    expect([await clusterOf(two), await clusterOf(three_)]).toEqual([one, three_]);
  });

  it('is not moved by two who have nothing to lose, nor by one who says it twice', async () => {
    const [one, two] = await three();
    await play.file(OPPONENT, 'supports', finding(20));
    for (const by of [ODIN, OPPONENT, OPPONENT, ODIN, 6, 7]) {
      expect(await say(by, two, one)).toBe('said');
    }
    expect(await say(INES, two, one)).toBe('moved');
  });

  it('counts no word against one’s camp that was said before one filed there', async () => {
    const [one, two] = await three();
    await say(ODIN, two, one);
    await say(OPPONENT, two, one);
    await play.file(ODIN, 'challenges', finding(21));
    expect(await say(OPPONENT, two, one)).toBe('said');
    expect(await say(ODIN, two, one)).toBe('said');
    await unsaySameSource(stage.ports, play.debate, caller(ODIN), two);
    expect(await say(ODIN, two, one)).toBe('moved');
  });

  it('an opponent who files one early link and calls 24 papers "the same" moves nothing', async () => {
    const early = await play.file(OPPONENT, 'challenges', finding(100));
    const papers: number[] = [];
    for (let at = 0; at < 24; at += 1) {
      papers.push(await play.file(10 + at, 'challenges', finding(at)));
    }
    const clusters = await Promise.all(papers.map(clusterOf));
    const before = await play.tally();
    for (const paper of papers) {
      await orRefused(say(OPPONENT, paper, early));
      await orRefused(say(OPPONENT, paper, early));
    }
    expect(await Promise.all(papers.map(clusterOf))).toEqual(clusters);
    expect(await play.tally()).toEqual(before);
    // Nor with a friend who has nothing there: together they reach three, as with disputes.
    for (const paper of papers) await orRefused(say(50, paper, early));
    const moved = (await Promise.all(papers.map(clusterOf))).filter((one) => one === early);
    expect(moved).toHaveLength(3);
    // Nor by taking back what has done its work, nor by another link for the early one.
    for (const paper of papers) {
      for (const by of [OPPONENT, 50]) {
        await orRefused(unsaySameSource(stage.ports, play.debate, caller(by), paper));
      }
    }
    await play.edit(early, { source: finding(101).source });
    await play.edit(early, { source: finding(100).source });
    for (const paper of papers) {
      for (const by of [OPPONENT, 50]) await orRefused(say(by, paper, early));
    }
    const now = await Promise.all(papers.map(clusterOf));
    expect(now.filter((cluster, at) => cluster !== clusters[at])).toHaveLength(3);
  });
});

describe('what cannot be said to have the same source', () => {
  it.each([
    ['itself', () => finding(1), 'is this item itself'],
    ['of another side', () => finding(1), 'on different sides'],
    [
      'without a source',
      () => ({ ...finding(1), source: '' }),
      'only have the same source if each has one',
    ],
    ['withdrawn', () => finding(1), 'withdrawn or hidden'],
    ['hidden', () => finding(1), 'was hidden by a moderator'],
    ['that is not there', () => finding(1), 'There is no item #4711'],
  ] as const)('is an item %s', async (what, words, refusal) => {
    const one = await play.file(
      INES,
      what === 'of another side' ? 'supports' : 'challenges',
      words(),
    );
    const two = await play.file(TOMO, 'challenges', finding(2));
    if (what === 'withdrawn') await play.withdraw(one);
    if (what === 'hidden') {
      await stage.store.inDebate(play.debate.id, (tx) => tx.hide(one, '', new Date()));
    }
    const of = what === 'itself' ? two : what === 'that is not there' ? 4711 : one;
    await expect(say(TOMO, two, of)).rejects.toThrow(refusal);
    await expect(say(9, two, of, MODERATOR)).rejects.toThrow(refusal);
    expect(await clusterOf(two)).toBe(two);
  });

  it('is an item of another claim', async () => {
    const [one] = await three();
    await stage.pool.query(
      'UPDATE "Evidence" SET "claim" = 2 WHERE "debateId" = $1 AND "number" = $2',
      [play.debate.id, one],
    );
    await expect(say(TOMO, 2, one)).rejects.toThrow('about different claims');
  });

  it('is an item of another server: there its number is another one’s', async () => {
    const [one, two] = await three();
    const elsewhere = await openPlay(stage);
    await expect(
      saySameSource(stage.ports, elsewhere.debate, member(elsewhere.debate, TOMO), {
        number: two,
        of: one,
      }),
    ).rejects.toThrow('There is no item');
    expect(await clusterOf(two)).toBe(two);
  });

  it('is a rebuttal of one item and one of another', async () => {
    const [one, two] = await three();
    const first = await play.rebut(ODIN, one, finding(30));
    const second = await play.rebut(ODIN, two, finding(31));
    await expect(say(ODIN, first, second)).rejects.toThrow('do not answer the same item');
    const third = await play.rebut(OPPONENT, one, finding(32));
    expect(await say(OPPONENT, third, first)).toBe('moved');
    expect(await clusterOf(third)).toBe(first);
  });

  it('are items that count as one already, or that would go in a circle', async () => {
    const [one, two, other] = await three();
    await say(TOMO, two, one);
    await expect(say(INES, one, two)).rejects.toThrow('already count as one source');
    await say(INES, one, other);
    await expect(say(KESI, other, two)).rejects.toThrow('go in a circle');
    expect(await Promise.all([one, two, other].map(clusterOf))).toEqual([other, one, other]);
  });
});

describe('an item that was moved', () => {
  it('counts by itself again when a moderator parts the two, and members cannot say it again', async () => {
    const [one, two] = await three();
    await say(ODIN, two, one);
    await say(KESI, two, one);
    await part(two);
    expect(await clusterOf(two)).toBe(two);
    for (const by of [ODIN, KESI, TOMO, 6]) {
      await expect(say(by, two, one)).rejects.toThrow('keeps them apart');
    }
    await expect(part(two)).rejects.toThrow('counts by itself already');
    expect(await say(9, two, one, MODERATOR)).toBe('moved');
  });

  it('stays apart when those who said it say something else, or take it back', async () => {
    const [one, two, other] = await three();
    await say(ODIN, two, one);
    await say(KESI, two, one);
    await part(two);
    await unsaySameSource(stage.ports, play.debate, caller(KESI), two);
    await say(ODIN, two, other);
    await unsaySameSource(stage.ports, play.debate, caller(ODIN), two);
    for (const by of [ODIN, KESI, TOMO]) {
      await expect(say(by, two, one)).rejects.toThrow('keeps them apart');
    }
    await expect(say(INES, one, two)).rejects.toThrow('keeps them apart');
    expect(await clusterOf(two)).toBe(two);
  });

  it('stays apart when it is said of another item that counts with that one', async () => {
    const [one, two] = await three();
    const twin = await play.file(OPPONENT, 'challenges', {
      ...finding(12),
      source: finding(1).source,
    });
    await say(TOMO, two, one);
    await part(two);
    for (const by of [TOMO, ODIN, KESI]) {
      await expect(say(by, two, twin)).rejects.toThrow('keeps them apart');
    }
    // Nor by moving the other one to an item that counts with this one.
    const third = await play.file(ODIN, 'challenges', {
      ...finding(13),
      source: finding(2).source,
    });
    await expect(say(INES, one, third)).rejects.toThrow('keeps them apart');
    expect(await Promise.all([one, two].map(clusterOf))).toEqual([one, two]);
    expect(await say(9, two, twin, MODERATOR)).toBe('moved');
    // The moderator's later word holds for all that count with it.
    expect(await play.tally()).toMatchObject({ sources: 3 });
    await part(two);
    await say(9, two, one, MODERATOR);
    await say(TOMO, two, third);
    expect(await say(TOMO, two, twin)).toBe('moved');
  });

  it('stays apart from what was moved away, and from what counts elsewhere since a withdrawal', async () => {
    const early = await play.file(ODIN, 'challenges', finding(15));
    const [one, two, thrown] = await three();
    const file = (by: number, at: number, of: number) =>
      play.file(by, 'challenges', { ...finding(at), source: finding(of).source });
    const ofTwo = await file(OPPONENT, 12, 2);
    const ofEarly = await file(6, 13, 15);
    await say(INES, one, two);
    await part(one);
    await say(ODIN, early, thrown);
    await say(TOMO, two, thrown);
    await expect(say(INES, one, ofTwo)).rejects.toThrow('keeps them apart');
    await play.withdraw(thrown);
    await expect(say(INES, one, ofEarly)).rejects.toThrow('keeps them apart');
    expect(await say(9, one, ofEarly, MODERATOR)).toBe('moved');
  });

  it('stays apart when all who said it before or afterwards are erased', async () => {
    const [one, two] = await three();
    await say(ODIN, two, one);
    await say(KESI, two, one);
    await part(two);
    await eraseMember(stage.ports, caller(ODIN));
    await eraseMember(stage.ports, caller(KESI));
    await expect(say(TOMO, two, one)).rejects.toThrow('keeps them apart');
    await eraseMember(stage.ports, caller(INES));
    const { rows } = await stage.pool.query('SELECT 1 FROM "SourceApart" WHERE "debateId" = $1', [
      play.debate.id,
    ]);
    expect(rows).toEqual([]);
  });

  it('may be said to be the same again once a moderator has joined the two', async () => {
    const [one, two, other] = await three();
    await say(TOMO, two, one);
    await part(two);
    await say(9, two, one, MODERATOR);
    await say(TOMO, two, other);
    expect(await say(TOMO, two, one)).toBe('moved');
    expect(await clusterOf(two)).toBe(one);
  });

  it('stays where it is through an edit of its words, and not with another source', async () => {
    const [one, two] = await three();
    await say(TOMO, two, one);
    await play.edit(two, { text: finding(40).text });
    expect(await clusterOf(two)).toBe(one);
    await play.edit(two, { source: finding(41).source });
    expect(await clusterOf(two)).not.toBe(one);
    await play.edit(two, { source: finding(2).source });
    expect(await clusterOf(two)).toBe(one);
    await part(two);
    expect(await clusterOf(two)).not.toBe(one);
  });

  it('is moved three times a day, whoever says it; a moderator can move it further', async () => {
    const [one, two, other] = await three();
    for (const next of [one, other, one]) expect(await say(TOMO, two, next)).toBe('moved');
    await expect(say(TOMO, two, other)).rejects.toThrow('was joined 3 times today');
    expect(await say(ODIN, two, other)).toBe('said');
    await expect(say(KESI, two, other)).rejects.toThrow('was joined 3 times today');
    expect(await clusterOf(two)).toBe(one);
    const [{ limits } = { limits: [] }] = await exportMember(stage.ports, caller(TOMO));
    expect(limits).toContainEqual(expect.objectContaining({ what: 'moves', item: two, used: 3 }));
    expect(await say(9, two, other, MODERATOR)).toBe('moved');
    stage.setTime('2026-11-22T12:00:00Z');
    expect(await say(TOMO, two, one)).toBe('moved');
  });

  it('moves once, however many say it at the same moment', async () => {
    const [one, two] = await three();
    const results = await Promise.all(
      [KESI, ODIN, KESI, ODIN, INES].map((by) => orRefused(say(by, two, one))),
    );
    expect(results.filter((result) => result === 'moved').length).toBe(1);
    expect(await clusterOf(two)).toBe(one);
  });
});

describe('what is kept of whoever says it', () => {
  it('is exported, and goes with an erasure; the item stays where it is', async () => {
    const [one, two] = await three();
    await say(ODIN, two, one);
    await say(KESI, two, one);
    const [record] = await exportMember(stage.ports, caller(ODIN));
    expect(record?.sameSources).toMatchObject([{ number: two, of: one }]);
    await eraseMember(stage.ports, caller(ODIN));
    const { rows } = await stage.pool.query(
      'SELECT "memberKey" FROM "SameSource" WHERE "debateId" = $1',
      [play.debate.id],
    );
    expect(rows).toEqual([{ memberKey: stage.ports.pseudonyms.author(caller(KESI).userId) }]);
    expect(await clusterOf(two)).toBe(one);
  });
});
