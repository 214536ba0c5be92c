import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { composeExport } from '#debate/debates/compose-export.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { readRecord } from '#debate/record/read-record.ts';
import type { KeptRecord } from '#debate/record/record-port.ts';
import { laidOut } from '#debate/record/rules/laid-out.ts';
import { partsOf } from '#debate/record/rules/parts.ts';
import { seal } from '#debate/record/rules/seal.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { postSoFar, summariseDue } from '#debate/summary/summarise-due.ts';
import { runRecompute } from '../../../src/programs/recompute.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';

const MONDAYS = ['2026-11-23T09:00:00Z', '2026-11-30T09:00:00Z', '2026-12-07T09:00:00Z'];
const WEEKS = ['2026-W47', '2026-W48', '2026-W49'] as const;

const stage = await useStage();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Three weeks with their summaries; a member with two items erases their data in the third. */
async function threeWeeks(): Promise<Debate> {
  stage.setTime('2026-11-21T12:00:00Z');
  const debate = await stage.newDebate();
  await file(debate, 1, 0, 'challenges');
  await file(debate, 2, 1, 'supports');
  for (const by of [1, 2, 3, 4, 5, 6]) {
    await castVote(stage.ports, debate, member(debate, by), { claim: 1, stance: 'agree' });
  }
  await pass(debate, 0);
  await file(debate, 2, 2, 'supports');
  await file(debate, 3, 3, 'challenges');
  await pass(debate, 1);
  await eraseMember(stage.ports, member(debate, 2));
  await pass(debate, 2);
  return debate;
}

async function pass(debate: Debate, week: number): Promise<void> {
  stage.setTime(MONDAYS[week] ?? '');
  await summariseDue(stage.ports, debate.id);
}

async function file(debate: Debate, by: number, which: number, side: 'challenges' | 'supports') {
  const form = { ...finding(which), formId: newId(), claim: 1, side, target: null };
  await fileEvidence(stage.ports, debate, member(debate, by), form);
}

async function records(debate: Debate): Promise<KeptRecord[]> {
  const all: KeptRecord[] = [];
  for (const week of WEEKS) {
    const { erasures, summary } = await readRecord(stage.ports, debate, week, 'weekly');
    all.push(...erasures, summary);
  }
  return all;
}

/** Runs the program on these texts as files of one folder. */
async function recompute(...texts: readonly string[]) {
  const names = await Promise.all(
    texts.map(async (text) => {
      const name = join(folder, `${newId()}.json`);
      await writeFile(name, text);
      return name;
    }),
  );
  return await runRecompute(names);
}

describe('the files of three summaries and an erasure', () => {
  let debate: Debate;
  let files: KeptRecord[];
  beforeAll(async () => {
    debate = await threeWeeks();
    files = await records(debate);
  });

  it('are a chain, which ends in the last line of each summary', async () => {
    expect(files.map(({ link, kind }) => [link, kind])).toEqual([
      [1, 'weekly'],
      [2, 'weekly'],
      [3, 'erasure'],
      [4, 'weekly'],
    ]);
    expect(files.map(({ previous }) => previous)).toEqual([
      null,
      ...files.slice(0, -1).map(({ hash }) => hash),
    ]);
    const newest = await stage.store.summaries.newest(debate.id);
    const lines = plainSummary(newest?.content.lines ?? []).split('\n');
    expect(lines.at(-1)).toBe(`Record ${files[3]?.hash.slice(0, 8)}`);
  });

  it('are computed again to the last digit, the week before the erasure too', async () => {
    const { out, error, code } = await recompute(...files.map(({ text }) => text));
    expect({ error, code }).toEqual({ error: '', code: 0 });
    const tallies = JSON.parse(out);
    const posted = files.flatMap(({ text }) => JSON.parse(text).posted ?? []);
    expect(tallies).toEqual(posted);
    expect(tallies).toHaveLength(3);
    expect(tallies[1].claims[0].items.map((one: { number: number }) => one.number)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('name the fixed rules as the grader of what was erased', () => {
    type Graded = { readonly grade: { readonly grader: string }; readonly standing: boolean };
    const items: readonly Graded[] = JSON.parse(files[3]?.text ?? '').input.claims.flatMap(
      (claim: { readonly items: readonly Graded[] }) => claim.items,
    );
    const erased = items.filter(({ standing }) => !standing);
    expect(erased.map(({ grade }) => grade.grader)).toEqual(['rules/erased', 'rules/erased']);
  });

  it('hold no text, no source, no code name and no vote by a person', async () => {
    const all = files.map(({ text }) => text).join('');
    const keys = [1, 2, 3].flatMap((by) => {
      const { userId } = member(debate, by);
      return [stage.ports.pseudonyms.author(userId), stage.ports.pseudonyms.voter(userId)];
    });
    const texts = [0, 1, 2, 3].flatMap((which) => Object.values(finding(which)));
    for (const secret of [...keys, ...texts, 'member 2']) expect(all).not.toContain(secret);
    expect(JSON.parse(files[0]?.text ?? '').votes).toEqual([
      { claim: 1, kind: 'split', voters: 5, counts: { agree: 5, disagree: 0, unsure: 0 } },
    ]);
  });

  it('tell neither how few voted nor how, and let nobody add a field to find another hash', async () => {
    const own = await stage.newDebate();
    await castVote(stage.ports, own, member(own, 1), { claim: 1, stance: 'agree' });
    stage.setTime('2026-12-14T09:00:00Z');
    await summariseDue(stage.ports, own.id);
    const { summary } = await readRecord(stage.ports, own, '2026-W50', 'weekly');
    stage.setTime(MONDAYS[2] ?? '');
    const { link, previous, hash: _, ...values } = JSON.parse(summary.text);
    expect(values.votes).toEqual([]);
    const padded = seal(laidOut({ ...values, x: 1 }), { link, previous });
    expect(await recompute(padded.text)).toMatchObject({ code: 2 });
  });

  it('of an erasure hold the day and how many items lost their words, and nothing else', () => {
    expect(JSON.parse(files[2]?.text ?? '')).toEqual({
      form: 'erasure/1',
      debate: debate.id,
      day: '2026-11-30',
      items: 2,
      link: 3,
      previous: files[1]?.hash,
      hash: files[2]?.hash,
    });
  });

  it('tell of any counted field that was changed, and of a number with its path', async () => {
    const text = files[1]?.text ?? '';
    const changes: [string, string, RegExp][] = [
      ['"diagnosticity":1', '"diagnosticity":0.9', /was changed/],
      ['"specificity":', '"specificity":1', /was changed|is \d+/],
      ['"author":"m1"', '"author":"m3"', /was changed/],
      [
        '"posted":{"rules":"rules/2","essay":48',
        '"posted":{"rules":"rules/2","essay":47',
        /essay: posted 47, computed 48/,
      ],
      ['"people":3', '"people":4', /people: posted 4, computed 3/],
      ['"agree":5', '"agree":7', /was changed/],
      ['"link":2', '"link":3', /was changed/],
    ];
    for (const [from, to, told] of changes) {
      expect(text).toContain(from);
      const { code, error } = await recompute(text.replace(from, to));
      expect(code).toBeGreaterThan(0);
      expect(error).toMatch(told);
    }
  });

  it('are computed again from their parts in order, and tell when one is missing', async () => {
    const text = files[1]?.text ?? '';
    const parts = partsOf(text, 900);
    expect(parts.length).toBeGreaterThan(3);
    expect((await recompute(...parts)).code).toBe(0);
    const packed = join(folder, `${newId()}.json.gz`);
    await writeFile(packed, gzipSync(text));
    expect(await runRecompute([packed])).toMatchObject({ code: 0, error: '' });
    for (const missing of parts.keys()) {
      const { code, error } = await recompute(...parts.filter((_, at) => at !== missing));
      expect(code).toBeGreaterThan(0);
      expect(error).not.toBe('');
    }
  });

  it('tell of a week that was rewritten, whole and with a hash of its own', async () => {
    const other = await threeWeeks();
    const anew = (await records(other))[1]?.text.replaceAll(other.id, debate.id) ?? '';
    const { code, error } = await recompute(files[0]?.text ?? '', anew, files[2]?.text ?? '');
    expect(code).toBe(1);
    expect(error).toMatch(/one of them was rewritten/);
  });

  it('are in the chain of the managers’ export, which is computed again too', async () => {
    const exported = await composeExport(stage.ports, debate);
    expect(exported.chain.map(({ hash }) => hash)).toEqual(files.map(({ hash }) => hash));
    const { code, error } = await recompute(
      JSON.stringify(exported, null, 2),
      ...files.map(({ text }) => text),
    );
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const changed = { ...exported, record: { ...exported.record, items: 7 } };
    expect((await recompute(JSON.stringify(changed))).error).toMatch(/holds \d of 7 items/);
  });

  it('are not in one of a summary within a week, which replaces the one before', async () => {
    await postSoFar(stage.ports, debate);
    await file(debate, 5, 5, 'challenges');
    await postSoFar(stage.ports, debate);
    const { summary } = await readRecord(stage.ports, debate, '2026-W50', 'so-far');
    expect(summary).toMatchObject({ link: null, previous: files[3]?.hash });
    expect((await recompute(summary.text, ...files.map(({ text }) => text))).code).toBe(0);
    expect(await stage.store.records.chain(debate.id)).toHaveLength(4);
  });
});
