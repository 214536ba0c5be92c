import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

let dataDir = '';

const embedded = (given?: string) =>
  pseudonymKey({ databaseUrl: undefined, dataDir, pseudonymKey: given });

const file = () => join(dataDir, 'pseudonym.key');

/** As far as the key is concerned: a folder with a database in it. */
const putDatabase = () => mkdir(join(dataDir, 'postgres/cluster'), { recursive: true });

beforeEach(async () => {
  dataDir = await openTempFolder();
});
afterEach(() => removeTempFolder(dataDir));

describe('pseudonymKey', () => {
  it('is made once, for its owner only, and stays the same', async () => {
    const key = await embedded();
    expect(key.length).toBeGreaterThanOrEqual(43);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    await putDatabase();
    expect(await embedded()).toBe(key);
  });

  it('is one and the same for ten starts at once', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => embedded()));
    expect(new Set(keys).size).toBe(1);
  });

  it('differs from folder to folder', async () => {
    const first = await embedded();
    await rm(file());
    expect(await embedded()).not.toBe(first);
  });

  it('is refused in one line when it is lost beside a database, and not replaced', async () => {
    await embedded();
    await putDatabase();
    await rm(file());
    const refusal = await embedded().catch((error: Error) => error.message);
    expect(refusal).toContain(`${file()} is lost`);
    expect(refusal).not.toContain('\n');
    await expect(stat(file())).rejects.toThrow(/ENOENT/);
  });

  it('is refused when its file is damaged', async () => {
    await writeFile(file(), 'short\n');
    await expect(embedded()).rejects.toThrow(/pseudonym\.key is damaged/);
  });

  it('may be given, also in place of a lost file, but not differ from the kept one', async () => {
    const given = 'g'.repeat(40);
    expect(await embedded(given)).toBe(given);
    await putDatabase();
    expect(await embedded(given)).toBe(given);
    await writeFile(file(), `${'k'.repeat(43)}\n`);
    await expect(embedded(given)).rejects.toThrow(/PSEUDONYM_KEY should be the key in/);
    expect(await readFile(file(), 'utf8')).toContain('kkk');
  });

  it('is the given one with DATABASE_URL, and then touches no folder', async () => {
    const missing = join(dataDir, 'missing');
    const env = { databaseUrl: 'postgresql://db/crux', dataDir: missing };
    expect(await pseudonymKey({ ...env, pseudonymKey: 'g'.repeat(40) })).toBe('g'.repeat(40));
    await expect(pseudonymKey({ ...env, pseudonymKey: undefined })).rejects.toThrow(/is required/);
    await expect(stat(missing)).rejects.toThrow(/ENOENT/);
  });
});
