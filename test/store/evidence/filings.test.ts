import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { setSource } from '#debate/evidence/set-source.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { exportMember } from '#debate/privacy/export-member.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });

const WORDS = 'amber birch cedar delta ember fjord grove heath inlet jetty kayak lotus'.split(' ');

/** A text unlike every other number's. */
function textOf(number: number): string {
  const word = (at: number) => WORDS[Math.floor(number / WORDS.length ** at) % WORDS.length];
  return `Model ${word(0)}-${number} scores ${number} on ${word(1)} ${word(2)} against ${number + 1} of others.`;
}

function file(debate: Debate, caller: Caller, number: number, source = '') {
  return fileEvidence(stage.ports, debate, caller, {
    formId: newId(),
    target: null,
    claim: 1 + (number % 8),
    side: number % 2 === 0 ? 'supports' : 'challenges',
    text: textOf(number),
    source,
  });
}

/** Every row of every table, as text: what a dump of the database would hold. */
async function dump(): Promise<string> {
  const { rows } = await stage.pool.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const tables: string[] = [];
  for (const { tablename } of rows) {
    const all = await stage.pool.query(`SELECT t::text AS row FROM "${tablename}" t`);
    tables.push(`${tablename}\n${all.rows.map(({ row }) => row).join('\n')}`);
  }
  return tables.join('\n');
}

describe('a hundred filings at once', () => {
  it('get the numbers 1 to 100, each once, and are all there', async () => {
    const debate = await stage.newDebate();
    const filed = await Promise.all(
      Array.from({ length: 100 }, (_, number) => file(debate, member(debate, number % 25), number)),
    );
    const numbers = filed.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    const { items, total } = await stage.store.evidence.list(debate.id, {}, 0, 200);
    expect([items.length, total]).toEqual([100, 100]);
    const { rows } = await stage.pool.query(
      'SELECT "kind", count(*)::int AS posts FROM "Post" WHERE "debateId" = $1 GROUP BY 1 ORDER BY 1',
      [debate.id],
    );
    expect(rows).toEqual([
      { kind: 'card', posts: 3 },
      { kind: 'list', posts: 1 },
    ]);
  });

  it('of one form file one item', async () => {
    const debate = await stage.newDebate();
    const form = {
      formId: newId(),
      claim: 1,
      side: 'supports',
      target: null,
      text: textOf(7),
      source: '',
    };
    const filed = await Promise.all(
      Array.from({ length: 20 }, () => fileEvidence(stage.ports, debate, member(debate, 1), form)),
    );
    expect(new Set(filed.map(({ number }) => number))).toEqual(new Set([1]));
    expect(filed.filter(({ outcome }) => outcome === 'filed')).toHaveLength(1);
  });

  it('of one member stop at the limit of the day', async () => {
    const debate = { ...(await stage.newDebate()), filingsPerDay: 5 };
    const filed = await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) => file(debate, member(debate, 1), number)),
    );
    expect(filed.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});

async function takePart(debate: Debate, caller: Caller, number: number): Promise<void> {
  const secret = `secret${number}`;
  await castVote(stage.ports, debate, caller, { claim: 1, stance: 'agree' });
  await castVote(stage.ports, debate, caller, { claim: 1, stance: 'disagree' });
  await castVote(stage.ports, debate, caller, { claim: 2, stance: 'unsure' });
  const filed = await file(debate, caller, number, `https://${secret}.example/first`);
  await setSource(stage.ports, debate, caller, {
    number: filed.number,
    typed: `https://${secret}.example/second`,
    formId: newId(),
  });
  const refused = {
    formId: newId(),
    target: null,
    claim: 1,
    side: 'supports',
    text: `short ${secret}`,
    source: '',
  };
  await fileEvidence(stage.ports, debate, caller, refused).catch(() => undefined);
}

describe('what is kept of a member', () => {
  it('is exported whole, and nothing of anybody else', async () => {
    const debate = await stage.newDebate();
    const [one, other] = [member(debate, 1), member(debate, 2)];
    await takePart(debate, one, 500);
    await file(debate, other, 600);
    const [record, ...more] = await exportMember(stage.ports, one);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      debateId: debate.id,
      thesis: debate.claims[0]?.statement,
      name: 'member 1',
      votes: [
        { claim: 1, stance: 'disagree' },
        { claim: 2, stance: 'unsure' },
      ],
      evidence: [{ number: 1, text: textOf(500), source: 'https://secret500.example/second' }],
      revisions: [{ number: 1, revision: 1, source: 'https://secret500.example/first' }],
      drafts: [{ text: 'short secret500' }],
    });
    expect(record?.changes).toHaveLength(3);
    expect(JSON.stringify(record)).not.toContain(textOf(600));
    await expect(exportMember(stage.ports, member(debate, 3))).rejects.toThrow('Nothing is stored');
  });

  it('is gone everywhere after an erasure, and its totals are explained', async () => {
    const debates = [await stage.newDebate(), await stage.newDebate()];
    const person = { userId: '1234567890123456789', name: 'Erasmus Nobody' };
    for (const debate of debates) {
      await takePart(debate, { ...member(debate, 0), ...person }, 501);
      await file(debate, member(debate, 2), 601);
      await postSoFar(stage.ports, debate);
    }
    const keys = [
      stage.ports.pseudonyms.author(person.userId),
      stage.ports.pseudonyms.voter(person.userId),
    ];
    const traces = [...keys, person.userId, person.name, textOf(501), 'secret501'];
    const before = await dump();
    const stored = [...keys, person.name, 'secret501'];
    expect(stored.filter((trace) => !before.includes(trace))).toEqual([]);

    const erased = await eraseMember(stage.ports, person);
    expect(erased).toHaveLength(2);
    const after = await dump();
    expect(traces.filter((trace) => after.includes(trace))).toEqual([]);
    for (const { id } of debates) {
      expect(await stage.store.debates.erasures(id)).toEqual({ members: 1, votes: 2, items: 1 });
      const item = await stage.store.evidence.find(id, 1);
      expect(item).toMatchObject({ number: 1, text: '', source: null, authorName: null });
      expect(item?.erasedAt).not.toBeNull();
    }
    expect(await eraseMember(stage.ports, person)).toEqual([]);
  });

  it('is gone also when it is erased amid filings, of which each is kept whole or not at all', async () => {
    const debate = await stage.newDebate();
    const erasing = member(debate, 77);
    const filings = Array.from({ length: 30 }, (_, number) =>
      file(debate, number % 3 === 0 ? erasing : member(debate, number), 700 + number),
    );
    await Promise.allSettled([...filings, eraseMember(stage.ports, erasing)]);
    await eraseMember(stage.ports, erasing);
    const left = await dump();
    const gone = [stage.ports.pseudonyms.author(erasing.userId), 'member 77'];
    expect(gone.filter((trace) => left.includes(trace))).toEqual([]);
    const { items } = await stage.store.evidence.list(debate.id, { includeGone: true }, 0, 100);
    expect(items).toHaveLength(30);
    for (const { text, erasedAt } of items) expect(text === '').toBe(erasedAt !== null);
    expect(items.filter(({ erasedAt }) => erasedAt !== null)).toHaveLength(10);
  });
});
