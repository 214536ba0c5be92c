import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { KEPT_AFTER_LEAVING_MS } from '#debate/debates/sweep.ts';
import { NotYoursError } from '#debate/evidence/errors.ts';
import type { Ports } from '#debate/ports.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { disputeSentence } from '#debate/summary/dispute-sentence.ts';
import { SentenceGoneError } from '#debate/summary/errors.ts';
import { readSummary } from '#debate/summary/read-summary.ts';
import { postSoFar, summariseDue } from '#debate/summary/summarise-due.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { summaryView } from '#discord/summary/summary-view.ts';
import { type ModelServer, openModelServer } from '../../../src/llm/pretend/open-model-server.ts';
import { leaveServer } from '../../support/left-server.ts';
import { NO_PICTURES } from '../../support/no-pictures.ts';
import { member, useStage } from '../../support/stage.ts';
import { fileDemo, portsWith, sentencesIn } from './demo-week.ts';

const stage = await useStage({ own: true });
let server: ModelServer;
let ports: Ports;
let debate: Debate;
let summary: StoredSummary;
/** The item that the first sentence cites, and who filed it. */
let number: number;
let author: Caller;

beforeAll(async () => {
  server = await openModelServer();
  ports = portsWith(stage, server.url);
  debate = await stage.newDebate();
  await fileDemo(ports, debate, 25);
  await postSoFar(ports, debate);
  summary = await readSummary(ports, debate, undefined);
  [number = 0] = sentencesIn(summary.content)[0]?.numbers ?? [];
  const item = await stage.store.evidence.find(debate.id, number);
  const callers = Array.from({ length: 20 }, (_, at) => member(debate, at));
  const found = callers.find(({ userId }) => ports.pseudonyms.author(userId) === item?.authorKey);
  if (found === undefined) throw new Error('nobody filed it');
  author = found;
});
afterAll(async () => {
  await server.close();
});

const read = async (week?: string) => await readSummary(ports, debate, week);
const screen = (of: StoredSummary) =>
  JSON.stringify(summaryView(debate, of, { links: new Map(), pictures: NO_PICTURES }));
const sentences = async (caller = author) =>
  (await readEvidence(ports, debate, caller, number)).sentences;
const wanted = async () => {
  const { rows } = await stage.pool.query(
    `SELECT "wanted" FROM "Post" WHERE "debateId" = '${debate.id}' AND "kind" = 'summary'`,
  );
  return rows.map((row) => Number(row.wanted));
};

describe('disputeSentence', () => {
  it('is offered to the author of a cited item alone, on that item', async () => {
    const [own, others] = [await sentences(), await sentences(member(debate, 777))];
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ isDisputed: false, week: summary.week });
    expect(own[0]?.text).toBe(sentencesIn(summary.content)[0]?.text);
    expect(others).toEqual([]);
  });

  it('is refused to others, and for sentences that do not cite the item', async () => {
    const [{ key: sentence } = { key: '' }] = await sentences();
    const by = (caller: Caller, of: string) =>
      disputeSentence(ports, debate, caller, { number, sentence: of });
    await expect(by(member(debate, 777), sentence)).rejects.toThrow(NotYoursError);
    const foreign = sentencesIn(summary.content).find(({ numbers }) => !numbers.includes(number));
    await expect(by(author, foreign?.key ?? '0'.repeat(16))).rejects.toThrow(SentenceGoneError);
    expect(await stage.store.sentences.count(debate.id)).toBe(0);
  });

  it('strikes the sentence through on the post, once, and moves no number', async () => {
    const [{ key: sentence, text } = { key: '', text: '' }] = await sentences();
    const before = await wanted();
    await disputeSentence(ports, debate, author, { number, sentence });
    const after = await read();
    expect(screen(after)).toContain(`~~${text.slice(0, 10)}`);
    expect(screen(after)).toContain(`~~ *misrepresents #${number}, says the author*`);
    expect(after.content.tally).toEqual(summary.content.tally);
    expect(await wanted()).toEqual(before.map((count) => count + 1));
    await disputeSentence(ports, debate, author, { number, sentence });
    expect(await wanted()).toEqual(before.map((count) => count + 1));
    expect(await stage.store.sentences.count(debate.id)).toBe(1);
    expect(await sentences()).toMatchObject([{ isDisputed: true }]);
  });

  it('reaches the summary of a month ago as well', async () => {
    stage.setTime('2026-12-23T12:00:00Z');
    await summariseDue(ports, debate.id);
    const weeks = await stage.store.summaries.weeks(debate.id);
    expect(weeks.length).toBeGreaterThanOrEqual(4);
    expect(screen(await read(summary.week))).toContain('says the author');
    expect(await sentences()).not.toEqual([]);
  });

  it('is in the export of the author', async () => {
    const key = ports.pseudonyms.author(author.userId);
    const [record] = await stage.store.members.export(debate.guildId, key, 'nobody');
    expect(record?.disputedSentences).toEqual([{ number, at: expect.any(Date) }]);
  });

  it('stays as a count when the author is erased, and no word of the item stays anywhere', async () => {
    const [{ text } = { text: '' }] = await sentences();
    const words = text.slice(0, 40);
    const dump = async () => {
      const tables = ['Summary', 'Writing', 'SentenceDispute', 'Evidence'];
      const rows = tables.map((table) =>
        stage.pool.query(`SELECT t::text AS "row" FROM "${table}" t`),
      );
      return (await Promise.all(rows)).flatMap(({ rows: all }) => all.map(({ row }) => row)).join();
    };
    expect(await dump()).toContain(words);
    await eraseMember(ports, author);
    expect(await dump()).not.toContain(words);
    expect(await stage.store.sentences.count(debate.id)).toBe(1);
    expect(screen(await read(summary.week))).toContain('(no longer shown)');
  });

  it('goes with everything else of a server that was left', async () => {
    await leaveServer(stage.pool, debate.guildId);
    await stage.store.guilds.dissolve(debate.guildId, KEPT_AFTER_LEAVING_MS);
    await stage.store.guilds.remove(debate.id);
    expect(await stage.store.sentences.count(debate.id)).toBe(0);
    const { rows } = await stage.pool.query('SELECT 1 FROM "Writing"');
    expect(rows).toEqual([]);
  });
});
