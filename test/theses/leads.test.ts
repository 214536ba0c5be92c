import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSource } from '#debate/sources/rules/source.ts';
import { loadLeads, loadTheses, ThesisFileError } from '../../src/theses/index.ts';
import { plainThesis } from './plain-thesis.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leads-'));
  await writeFile(join(folder, 'a.json'), JSON.stringify(plainThesis()));
});
afterEach(() => rm(folder, { recursive: true }));

const lead = {
  key: 'a-fact',
  text: 'A tuned model scores 81.2 on a named test where a general one scores 79.0 (2026).',
  source: 'arXiv:2107.03374',
  claims: [{ claim: 1, side: 'supports' }],
};
const put = (value: unknown, name = 'a.leads.json') =>
  writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

async function refusal(value: unknown): Promise<string> {
  await put(value);
  const error: unknown = await loadLeads(folder).catch((reason: unknown) => reason);
  if (!(error instanceof ThesisFileError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.message).not.toContain('\n');
  return error.message.replace('thesis file a.leads.json: ', '');
}

describe('a file of leads', () => {
  it('is read beside its thesis, and is no thesis itself', async () => {
    await put({ leads: [lead] });
    expect(await loadTheses(folder)).toHaveLength(1);
    expect(await loadLeads(folder)).toEqual(new Map([['plain', [lead]]]));
  });

  it('may be missing', async () => {
    expect(await loadLeads(folder)).toEqual(new Map());
  });

  it('needs its thesis beside it', async () => {
    await rm(join(folder, 'a.json'));
    expect(await refusal({ leads: [lead] })).toBe('has no a.json beside it');
  });

  it.each([
    ['is not JSON', '{', /^is not JSON: /],
    ['has no leads', { leads: [] }, /^leads has 0 leads, should be 1 to 500$/],
    [
      'names a claim twice over the last',
      leadsWith({ claims: [{ claim: 9, side: 'supports' }] }),
      /^leads\[0\]\.claims\[0\]\.claim is 9, should be 1 to \d+$/,
    ],
    [
      'is about the thesis itself',
      leadsWith({ claims: [{ claim: 0, side: 'supports' }] }),
      /claim is 0, should be 1 to/,
    ],
    [
      'says a claim twice',
      leadsWith({ claims: [...lead.claims, ...lead.claims] }),
      /^leads\[0\]\.claims\[1\] is the same as claims\[0\]$/,
    ],
    [
      'has no such side',
      leadsWith({ claims: [{ claim: 1, side: 'for' }] }),
      /side is "for", should be one of supports, challenges/,
    ],
    [
      'says too little',
      leadsWith({ text: 'Too short.' }),
      /^leads\[0\]\.text has less than 40 characters/,
    ],
    [
      'says too much',
      leadsWith({ text: 'word '.repeat(200).trim() }),
      /^leads\[0\]\.text has 999 characters, at most 600$/,
    ],
    [
      'has no source',
      leadsWith({ source: 'the press' }),
      /^leads\[0\]\.source should be a link, DOI or arXiv id$/,
    ],
    ['has one key twice', { leads: [lead, lead] }, /^leads\[1\]\.key "a-fact" is used twice$/],
    ['misspells a field', { leads: [{ ...lead, sources: 'x' }] }, /unknown field "sources"/],
  ])('is refused in one line when it %s', async (_, value, message) => {
    expect(await refusal(value)).toMatch(message);
  });
});

function leadsWith(fields: object): { leads: object[] } {
  return { leads: [{ ...lead, ...fields }] };
}

describe('the leads of the first thesis', () => {
  it('state 21 documented facts with figure and year, each with a source of its own', async () => {
    const leads = (await loadLeads()).get('domain-llms') ?? [];
    const sources = leads.map(({ source }) => {
      const parsed = parseSource(source);
      return parsed.ok ? parsed.source.canonical : source;
    });
    expect(new Set(sources).size).toBe(21);
    for (const { text } of leads) {
      expect(text).toMatch(/\b20\d\d\b/);
      expect(text).toMatch(/\d/);
    }
  });

  it('offer something on each claim', async () => {
    const leads = (await loadLeads()).get('domain-llms') ?? [];
    const claims = new Set(leads.flatMap((one) => one.claims.map(({ claim }) => claim)));
    expect([...claims].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
