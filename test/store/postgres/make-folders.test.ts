import { stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDataDir } from '#store/postgres/data-dir.ts';
import { makeFolders } from '#store/postgres/make-folders.ts';
import { useTempFolder } from '../../support/use-temp-folder.ts';

const root = await useTempFolder();

describe('makeFolders', () => {
  it('makes all that are missing, with the mode, and tells the first one', async () => {
    expect(await makeFolders(join(root, 'a/b/c'), 0o700)).toBe(join(root, 'a'));
    expect((await stat(join(root, 'a/b/c'))).mode & 0o777).toBe(0o700);
    expect(await makeFolders(join(root, 'a/b/c/d'), 0o700)).toBe(join(root, 'a/b/c/d'));
    expect(await makeFolders(join(root, 'a/b/c'), 0o700)).toBeUndefined();
  });

  it('makes each once when many want it at the same time', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => makeFolders(join(root, 'x/y/z'), 0o700)),
    );
    expect(made).toContain(join(root, 'x'));
  });

  it('refuses a file, also in between, and a link that leads nowhere', async () => {
    await writeFile(join(root, 'file'), '');
    await symlink(join(root, 'nowhere'), join(root, 'link'));
    await expect(makeFolders(join(root, 'file'), 0o700)).rejects.toThrow('no folder');
    await expect(makeFolders(join(root, 'file/a'), 0o700)).rejects.toThrow('ENOTDIR');
    await expect(makeFolders(join(root, 'link'), 0o700)).rejects.toThrow('no folder');
  });
});

it.each(['/proc/crux', '/proc/crux/a/b', '/proc/self/crux'])(
  'a DATA_DIR %s is refused in one line instead of being tried for ever',
  async (folder) => {
    const refusal = await makeDataDir(folder).catch((error: unknown) => error);
    expect(String(refusal)).toMatch(
      /DATA_DIR \S+ should be a folder that can be written \(E\w+\)$/,
    );
  },
);
