import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTheses, ThesisFileError } from '../../src/theses/index.ts';
import { plainThesis } from './plain-thesis.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theses-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, value: unknown) =>
  writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

async function refusal(of = folder): Promise<string> {
  const error: unknown = await loadTheses(of).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ThesisFileError);
  const message = error instanceof ThesisFileError ? error.message : '';
  expect(message).not.toContain('\n');
  return message;
}

describe('a folder of thesis files', () => {
  it('gives every thesis in the order of the file names and ignores other files', async () => {
    await put('b.json', { ...plainThesis(), key: 'second' });
    await put('a.json', { ...plainThesis(), key: 'first' });
    await put('notes.md', 'no thesis');
    const theses = await loadTheses(folder);
    expect(theses.map(({ key }) => key)).toEqual(['first', 'second']);
  });

  it('takes a file that begins with a byte order mark', async () => {
    await put('a.json', `\uFEFF${JSON.stringify(plainThesis())}`);
    expect(await loadTheses(folder)).toHaveLength(1);
  });

  it('names the file and the path of what is wrong in it', async () => {
    await put('a.json', { ...plainThesis(), antithesis: '' });
    expect(await refusal()).toBe('thesis file a.json: antithesis is empty');
  });

  it('says so when a file is not JSON', async () => {
    await put('a.json', '{\n  "key": \n}\n');
    expect(await refusal()).toMatch(/^thesis file a\.json: is not JSON: /);
  });

  it('refuses two files with one key', async () => {
    await put('a.json', plainThesis());
    await put('b.json', plainThesis());
    expect(await refusal()).toBe('thesis file b.json: key "plain" is already that of a.json');
  });

  it('refuses a folder that is empty or not there', async () => {
    expect(await refusal()).toMatch(/holds no \*\.json file$/);
    expect(await refusal(join(folder, 'gone'))).toBe('thesis file gone: cannot be read (ENOENT)');
  });
});
