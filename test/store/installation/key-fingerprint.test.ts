import { afterEach, describe, expect, it } from 'vitest';
import { keyFingerprint } from '#store/installation/key-fingerprint.ts';
import {
  type ClonedDatabase,
  cloneDatabase,
  emptyDatabase,
} from '../../support/postgres/database.ts';
import {
  olderDatabase,
  putDebate,
  refusalOf,
  startOn,
} from '../../support/postgres/installation.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';

const one = 'one key of 32 characters or more';
const other = 'other key of 32 characters or more';
let database: ClonedDatabase | undefined;

async function opened(opening: Promise<ClonedDatabase>): Promise<string> {
  database = await opening;
  return database.url;
}

const fingerprints = (url: string) =>
  rowsOf(url, 'SELECT "id", "keyFingerprint" FROM "Installation"');

afterEach(async () => {
  await database?.close();
  database = undefined;
});

describe('the fingerprint of a key', () => {
  it('is 128 bits in hex, the same for the same key only', () => {
    expect(keyFingerprint(one)).toMatch(/^[0-9a-f]{32}$/);
    expect(keyFingerprint(one)).toBe(keyFingerprint(one));
    expect(keyFingerprint(one)).not.toBe(keyFingerprint(other));
  });

  it('tells a key that differs only by quotes around it', async () => {
    const url = await opened(emptyDatabase());
    await startOn(url, { key: `"${one}"` });
    const refusal = await refusalOf(startOn(url, { key: one }));
    expect(refusal).toMatch(/^PSEUDONYM_KEY should be exactly the key .* only by quotes around it/);
    expect(refusal).not.toContain(one);
    await startOn(url, { key: `"${one}"` });
  });

  it('is kept by the first start, which says so, and by no later one', async () => {
    const url = await opened(emptyDatabase());
    const line = `"fingerprint":"${keyFingerprint(one).slice(0, 8)}"`;
    const first = await startOn(url, { key: one });
    expect(first.split(line)).toHaveLength(2);
    expect(first).not.toContain(one);
    expect(await startOn(url, { key: one })).not.toContain('fingerprint');
    expect(await fingerprints(url)).toEqual([{ id: 1, keyFingerprint: keyFingerprint(one) }]);
  });
});

describe('another key', () => {
  it('is refused in one line with both fingerprints, what to do, and neither key', async () => {
    const url = await opened(cloneDatabase());
    await startOn(url, { key: one });
    const message = await refusalOf(startOn(url, { key: other }));
    expect(message).toMatch(/^PSEUDONYM_KEY should be the key .* DATABASE_URL.*: restore that key/);
    expect(message).not.toContain('\n');
    for (const key of [one, other]) {
      expect(message).toContain(`${keyFingerprint(key).slice(0, 8)}…`);
      expect(message).not.toContain(key);
    }
    expect(await fingerprints(url)).toEqual([{ id: 1, keyFingerprint: keyFingerprint(one) }]);
  });

  it('is refused with a token and without one', async () => {
    const url = await opened(cloneDatabase());
    await startOn(url, { key: one, sandbox: [] });
    await refusalOf(startOn(url, { key: other, sandbox: [] }));
    await refusalOf(startOn(url, { key: other }));
  });

  it('loses to the first of many starts at once, and is then refused', async () => {
    const url = await opened(cloneDatabase());
    const keys = Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? one : other));
    const starts = await Promise.allSettled(keys.map((key) => startOn(url, { key })));
    const letIn = keys.filter((_, n) => starts[n]?.status === 'fulfilled');
    expect(new Set(letIn).size).toBe(1);
    expect(letIn).toHaveLength(4);
    const said = starts.filter(
      (start) => start.status === 'fulfilled' && start.value.includes('fingerprint'),
    );
    expect(await fingerprints(url)).toEqual([
      { id: 1, keyFingerprint: keyFingerprint(letIn[0] ?? '') },
    ]);
    expect(starts.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect(said).toHaveLength(1);
  });
});

it('a database from before fingerprints takes the key of its first start, and no other', async () => {
  const url = await opened(olderDatabase());
  await putDebate(url, '100');
  expect(await startOn(url, { key: one })).toContain('fingerprint');
  await refusalOf(startOn(url, { key: other }));
});
