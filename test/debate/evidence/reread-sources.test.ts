import { beforeEach, describe, expect, it } from 'vitest';
import { tick } from '#debate/debates/tick.ts';
import { rereadSources } from '#debate/evidence/reread-sources.ts';
import { saySameSource } from '#debate/same-source/say-same-source.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const stage = await useStage({ own: true });
let play: Play;
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
});

const TWEETS = [
  'https://twitter.com/some_user/status/1234567890',
  'https://x.com/some_user/status/1234567890?s=20',
  'https://nitter.net/some_user/status/1234567890',
];

const query = async (text: string, values: unknown[] = []) =>
  (await stage.pool.query(text, [play.debate.id, ...values])).rows;

/** Gives an item the key, level and cluster that the rules before gave it. */
async function age(number: number, sourceKey: string, cluster = number): Promise<void> {
  await query(
    `UPDATE "Evidence" SET "sourceKey" = $3, "sourceLevel" = 'web', "cluster" = $4
     WHERE "debateId" = $1 AND "number" = $2`,
    [number, sourceKey, cluster],
  );
  await query(
    `INSERT INTO "Cluster" ("debateId", "number", "claim", "side", "sourceKey", "textKey")
     SELECT "debateId", "cluster", "claim", "side", $3, 'old' FROM "Evidence"
     WHERE "debateId" = $1 AND "number" = $2
     ON CONFLICT ("debateId", "number") DO UPDATE SET "sourceKey" = $3, "textKey" = 'old',
       "grams" = '{}', "sourceRules" = 0`,
    [number, sourceKey],
  );
}

const ageDebate = () => query('UPDATE "Debate" SET "sourceRules" = 0 WHERE "id" = $1');

/** Three addresses of one post, by three members, and another paper: as the rules before had them. */
async function stored(): Promise<number[]> {
  const numbers: number[] = [];
  for (const [at, source] of TWEETS.entries()) {
    numbers.push(await play.file(1 + at, 'challenges', { ...finding(at), source }));
  }
  numbers.push(await play.file(4, 'challenges', finding(8)));
  for (const [at, source] of TWEETS.entries()) {
    await age(numbers[at] ?? 0, `link:${source.slice('https://'.length)}`);
  }
  await age(numbers[3] ?? 0, 'doi:10.1038/s41586-8');
  await ageDebate();
  return numbers;
}

const clusters = async (numbers: readonly number[]) =>
  await Promise.all(numbers.map(async (number) => (await play.find(number)).cluster));

describe('items whose sources were read by earlier rules', () => {
  it('get new keys, levels and clusters, in the order of their numbers, once', async () => {
    const numbers = await stored();
    expect(await clusters(numbers)).toEqual(numbers);
    const before = await play.tally();
    await rereadSources(stage.ports, play.debate.id);
    const [first, , , paper] = numbers;
    expect(await clusters(numbers)).toEqual([first, first, first, paper]);
    expect((await play.tally()).sources).toBe(before.sources - 2);
    const rows = await query(
      'SELECT "number", "sourceKey", "sourceRules" FROM "Cluster" WHERE "debateId" = $1 ORDER BY 1',
    );
    expect(rows).toEqual([
      { number: first, sourceKey: 'twitter:1234567890', sourceRules: SOURCE_RULES },
      { number: paper, sourceKey: 'doi:10.1038/s41586-8', sourceRules: SOURCE_RULES },
    ]);
    expect(
      await query(
        'SELECT DISTINCT "sourceLevel" FROM "Evidence" WHERE "debateId" = $1 AND "number" < 4',
      ),
    ).toEqual([{ sourceLevel: 'personal' }]);
    expect(await stage.store.rereading.due(SOURCE_RULES)).not.toContain(play.debate.id);
    expect((await stage.store.rereading.joined(play.debate.id))?.items).toBe(2);
    await rereadSources(stage.ports, play.debate.id);
    expect((await stage.store.rereading.joined(play.debate.id))?.items).toBe(2);
  });

  it('meet new filings, which are read with them', async () => {
    const numbers = await stored();
    const late = await play.file(9, 'challenges', {
      ...finding(20),
      source: 'https://vxtwitter.com/some_user/status/1234567890',
    });
    expect((await play.find(late)).cluster).toBe(late);
    await rereadSources(stage.ports, play.debate.id);
    expect((await play.find(late)).cluster).toBe(numbers[0]);
    expect((await play.tally()).sources).toBe(2);
  });

  it('are read on from where a job was stopped, and twice at once only once', async () => {
    for (let at = 0; at < 45; at += 1) {
      const source = `https://twitter.com/u/status/${1000 + (at % 9)}`;
      const number = await play.file(20 + at, 'challenges', { ...finding(at), source });
      await age(number, `link:twitter.com/u${at}/status`);
    }
    await ageDebate();
    const stopping = new AbortController();
    // The process is told to end while the first batch is read.
    const clock = {
      now() {
        stopping.abort();
        return new Date('2026-11-21T13:00:00Z');
      },
    };
    await rereadSources({ ...stage.ports, clock }, play.debate.id, stopping.signal);
    const [half] = await query('SELECT "rereadTo", "sourceRules" FROM "Debate" WHERE "id" = $1');
    expect(half).toEqual({ rereadTo: 20, sourceRules: 0 });
    await Promise.all([1, 2].map(() => rereadSources(stage.ports, play.debate.id)));
    expect(new Set(await clusters(play.numbers())).size).toBe(9);
    expect((await stage.store.rereading.joined(play.debate.id))?.items).toBe(36);
  });

  it.each([
    ['had come to the end of', 0, SOURCE_RULES - 1],
    ['was half done with', 3, 0],
  ])(
    'are all read, and told by themselves, where a version before %s them',
    async (_, to, done) => {
      const [first, ...others] = await stored();
      await query(
        `UPDATE "Debate" SET "rereadTo" = $2, "sourceRules" = $3, "rereadVersion" = $4,
         "sourcesJoined" = 7, "rereadAt" = "createdAt" WHERE "id" = $1`,
        [to, done, SOURCE_RULES - 1],
      );
      await rereadSources(stage.ports, play.debate.id);
      expect(await clusters([first ?? 0, ...others])).toEqual([first, first, first, others[2]]);
      expect((await stage.store.rereading.joined(play.debate.id))?.items).toBe(2);
    },
  );

  it('keep what cannot be read any more, and what members joined', async () => {
    const [one = 0, two = 0, , paper = 0] = await stored();
    await saySameSource(stage.ports, play.debate, member(play.debate, 4), {
      number: paper,
      of: two,
    });
    await query('UPDATE "Evidence" SET "source" = $3 WHERE "debateId" = $1 AND "number" = $2', [
      one,
      'https://arxiv.org/abs/9912.99999',
    ]);
    await rereadSources(stage.ports, play.debate.id);
    expect(await clusters([one, two, paper])).toEqual([one, two, two]);
    const [kept] = await query(
      'SELECT "sourceKey" FROM "Evidence" WHERE "debateId" = $1 AND "number" = $2',
      [one],
    );
    expect(kept?.sourceKey).toBe('link:twitter.com/some_user/status/1234567890');
  });

  it.each([
    ['first the one, then the other to it', ['paper', 'late'], 'one'],
    ['first the other to the one, which then leaves it', ['late', 'paper'], 'paper'],
  ] as const)('keep a chain of moves as it was made: %s', async (_, order, end) => {
    const [one = 0, , , paper = 0] = await stored();
    const late = await play.file(9, 'challenges', finding(20));
    const to = { paper: { number: paper, of: one }, late: { number: late, of: paper } };
    const by = { paper: 4, late: 9 };
    for (const [at, name] of order.entries()) {
      stage.setTime(`2026-11-21T13:0${at}:00Z`);
      await saySameSource(stage.ports, play.debate, member(play.debate, by[name]), to[name]);
    }
    const moved = [one, end === 'one' ? one : paper];
    expect(await clusters([paper, late])).toEqual(moved);
    await rereadSources(stage.ports, play.debate.id);
    expect(await clusters([paper, late])).toEqual(moved);
  });

  it('leave what erased items were, and closed debates as they ended', async () => {
    const numbers = await stored();
    await query('UPDATE "Debate" SET "state" = \'closed\' WHERE "id" = $1');
    expect(await stage.store.rereading.due(SOURCE_RULES)).not.toContain(play.debate.id);
    expect(await clusters(numbers)).toEqual(numbers);
  });
});

describe('the tick', () => {
  it('asks for a new reading of each debate that lacks one', async () => {
    await stored();
    const asked: string[] = [];
    const jobs = {
      enqueue: async (queue: string, key: string) => void asked.push(`${queue} ${key}`),
    };
    await tick({ ...stage.ports, jobs });
    expect(asked).toContain(`sources ${play.debate.id}`);
    await rereadSources(stage.ports, play.debate.id);
    asked.length = 0;
    await tick({ ...stage.ports, jobs });
    expect(asked).not.toContain(`sources ${play.debate.id}`);
  });
});

describe('the next summary', () => {
  it('says in a line that sources were joined; the ones before stay as they were', async () => {
    await stored();
    await postSoFar(stage.ports, play.debate);
    const read = async () =>
      (await query('SELECT "content" FROM "Summary" WHERE "debateId" = $1'))[0]?.content;
    const before = plainSummary((await read()).lines);
    expect(before).not.toContain('Sources were joined');
    await rereadSources(stage.ports, play.debate.id);
    expect(plainSummary((await read()).lines)).toBe(before);
    await postSoFar(stage.ports, play.debate);
    expect(plainSummary((await read()).lines)).toContain(
      'Sources were joined: 2 items now count with a source filed before.',
    );
  });
});
