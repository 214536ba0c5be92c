import { beforeEach, describe, expect, it } from 'vitest';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { TooManyFilingsError } from '#debate/evidence/errors.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import type { FilingSubmission } from '#debate/evidence/read-filing.ts';
import { SubmissionRefusedError } from '#debate/evidence/submission-errors.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { manager, member, useStage } from '../../support/stage.ts';

const stage = await useStage();
let debate: Debate;
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  debate = await stage.newDebate();
});

const TEXT =
  'A law model tuned in 2024 scores 71.2 % on LegalBench, four points over the best general one.';
const OTHER =
  'In radiology a small specialist reads mammograms as well as two doctors do, at a hundredth of the cost.';

function file(by: number, change: Partial<FilingSubmission> = {}) {
  const form = {
    formId: newId(),
    claim: 1,
    side: 'challenges',
    target: null,
    text: TEXT,
    source: '',
    ...change,
  };
  return fileEvidence(stage.ports, debate, member(debate, by), form);
}

const item = (number: number, by = 1) =>
  readEvidence(stage.ports, debate, member(debate, by), number);

async function refused(change: Partial<FilingSubmission>): Promise<SubmissionRefusedError> {
  const error = await file(1, change).catch((thrown: unknown) => thrown);
  if (error instanceof SubmissionRefusedError) return error;
  throw new Error(`not refused but ${String(error)}`);
}

describe('a filed item', () => {
  it('gets the next number and founds a source of its own', async () => {
    expect(await file(1)).toEqual({ number: 1, outcome: 'filed', sourceFault: null });
    expect(await file(2, { text: OTHER })).toMatchObject({ number: 2 });
    expect((await item(2)).item).toMatchObject({
      cluster: 2,
      claim: 1,
      side: 'challenges',
      text: OTHER,
    });
  });

  it('is the same item when its form comes twice', async () => {
    const formId = newId();
    await file(1, { formId });
    expect(await file(1, { formId })).toMatchObject({ number: 1, outcome: 'again' });
  });

  it('joins the source of another with near-equal text or the same link, on its claim and side', async () => {
    await file(1, { source: 'https://example.org/paper?utm_source=x' });
    await file(2, { text: OTHER, source: 'https://www.example.org/paper#top' });
    await file(3, { text: `${TEXT.toUpperCase()}!!` });
    await file(4, { side: 'supports' });
    await file(5, { claim: 2 });
    const clusters = await Promise.all(
      [1, 2, 3, 4, 5].map(async (number) => (await item(number)).item.cluster),
    );
    expect(clusters).toEqual([1, 1, 1, 4, 5]);
  });

  it('joins another one’s text without its link, however many without one share a few words', async () => {
    await file(1, { source: 'https://example.org/paper' });
    await stage.pool.query(
      `INSERT INTO "Cluster" ("debateId", "number", "founder", "claim", "side", "textKey", "grams")
       SELECT "debateId", n, n, "claim", "side", 'none', "grams"[1:8]
       FROM "Cluster", generate_series(100, 160) AS n WHERE "debateId" = $1`,
      [debate.id],
    );
    const { number } = await file(2, { text: `${TEXT} So it did.` });
    expect((await item(number)).item.cluster).toBe(1);
  });

  it('replaces the text of its author’s own item of the same source, a withdrawn one included', async () => {
    await file(1, { source: 'doi:10.1038/s41586-023-06747-5' });
    await withdrawEvidence(stage.ports, debate, member(debate, 1), 1);
    const again = await file(1, {
      text: OTHER,
      source: 'https://doi.org/10.1038/s41586-023-06747-5',
    });
    expect(again).toMatchObject({ number: 1, outcome: 'revised' });
    expect((await item(1)).item).toMatchObject({ text: OTHER, revision: 2, withdrawnAt: null });
  });

  it('that a moderator hid stays hidden when its author files it again', async () => {
    await file(1);
    await moderateEvidence(stage.ports, debate, manager(debate), {
      number: 1,
      action: 'hide',
      reason: 'spam',
    });
    expect(await file(1)).toMatchObject({ number: 1, outcome: 'revised' });
    expect((await item(1)).item.hiddenAt).not.toBeNull();
    await expect(item(1, 2)).rejects.toThrow('#1 was hidden by a moderator');
  });

  it('is kept without a link that cannot be one, and says why', async () => {
    for (const [number, source, sourceFault] of [
      [1, 'ftp://example.org/file', 'scheme'],
      [2, 'https://me:secret@example.org', 'credentials'],
      [3, 'http://192.168.1.10/paper', 'private-address'],
      [4, `https://example.org/${'x'.repeat(600)}`, 'too-long'],
      [5, 'see the paper', 'not-a-link'],
    ] as const) {
      const text = `${TEXT} Seen by member ${number} in test ${number * 11}.`;
      expect(await file(number, { source, text })).toMatchObject({ sourceFault });
      expect((await item(number)).item.source).toBeNull();
    }
  });

  it('takes a DOI, an arXiv id and a link without a scheme', async () => {
    for (const [number, source, kind] of [
      [1, '10.1038/s41586-023-06747-5', 'doi'],
      [2, 'arXiv:2107.03374', 'arxiv'],
      [3, 'example.org/page', 'link'],
    ] as const) {
      await file(number, { source, claim: number });
      expect((await item(number)).item.sourceKind).toBe(kind);
    }
  });
});

describe('a form that cannot be filed', () => {
  it.each([
    ['empty', ''],
    ['of spaces only', ' \n\t '],
    ['of combining marks only', '\u0301'.repeat(60)],
    ['of overrides only', '\u202e'.repeat(60)],
    ['one character short', 'x'.repeat(39)],
    ['one character over', 'xy '.repeat(667).slice(0, 2_000).concat('z')],
  ])('with a text that is %s is refused and kept for an hour', async (_, text) => {
    const formId = newId();
    const error = await refused({ formId, text, source: 'typed' });
    expect(error).toMatchObject({ formId, debateId: debate.id });
    expect(error.message.length).toBeGreaterThan(20);
    const { drafts } = stage.store;
    const author = stage.ports.pseudonyms.author(member(debate, 1).userId);
    const kept = (at: string, by = author) => drafts.find(debate.id, formId, by, new Date(at));
    expect(await kept('2026-11-21T12:59:59Z')).toMatchObject({ text, source: 'typed', claim: 1 });
    expect(await kept('2026-11-21T12:00:00Z', 'somebody else')).toBeNull();
    expect(await kept('2026-11-21T13:00:00Z')).toBeNull();
  });

  it('without a claim or a side says what is missing', async () => {
    expect((await refused({ claim: null })).message).toContain('claim');
    expect((await refused({ side: null })).message).toContain('side');
    expect((await refused({ side: 'both' })).message).toContain('side');
  });

  it('on the thesis itself or on a claim that is not there says which there are', async () => {
    await expect(file(1, { claim: 0 })).rejects.toThrow('votes only');
    await expect(file(1, { claim: 9 })).rejects.toThrow('There is no claim 9');
  });

  it('is forgotten once it was filed after all', async () => {
    const formId = newId();
    await refused({ formId, text: 'too short' });
    await file(1, { formId });
    const author = stage.ports.pseudonyms.author(member(debate, 1).userId);
    expect(
      await stage.store.drafts.find(debate.id, formId, author, stage.ports.clock.now()),
    ).toBeNull();
  });
});

describe('the limit of a day', () => {
  it('counts filings and revisions of one member in the debate’s zone, and says when it ends', async () => {
    debate = {
      ...debate,
      filingsPerDay: 2,
      schedule: { ...debate.schedule, timeZone: 'Asia/Tokyo' },
    };
    await file(1);
    await file(1, { text: `${TEXT}!` });
    const error = await file(1, { text: OTHER }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TooManyFilingsError);
    expect(String(error)).toContain(`<t:${Date.parse('2026-11-21T15:00:00Z') / 1000}:R>`);
    expect(await file(2, { text: OTHER })).toMatchObject({ outcome: 'filed' });
    stage.setTime('2026-11-21T15:00:00Z');
    expect(await file(1, { text: OTHER })).toMatchObject({ number: 3 });
  });
});
