import { execFile } from 'node:child_process';
import { chmod, cp, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFor } from '#store/postgres/account.ts';
import { findBinaries, installedBinaries } from '#store/postgres/binaries.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const run = promisify(execFile);
let work = '';

/** The package as npm unpacks it without install scripts: no links between libraries. */
async function packageWithoutLinks(): Promise<string> {
  const { root } = await installedBinaries();
  const copy = join(work, 'package', 'native');
  await cp(root, copy, { recursive: true, verbatimSymlinks: true });
  const links: { target: string }[] = JSON.parse(
    await readFile(join(copy, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { target } of links) await rm(join(copy, '..', target), { force: true });
  return copy;
}

beforeEach(async () => {
  work = await openTempFolder();
});
afterEach(() => removeTempFolder(work));

describe('findBinaries', () => {
  it('copies programs that nobody else can reach, links and modes included, once', async () => {
    const root = await packageWithoutLinks();
    await chmod(join(root, 'bin', 'initdb'), 0o644);
    await chmod(dirname(root), 0o700);
    const account = await accountFor(join(work, 'none'));
    const home = await openTempFolder();
    try {
      const all = [1, 2].map(() => findBinaries(home, account, { root, version: '18' }));
      const [first, second] = await Promise.all(all);
      expect(first).toEqual(second);
      expect(first?.initdb).toBe(join(home, 'binaries-18', 'bin', 'initdb'));
      const { stdout } = await run(String(first?.initdb), ['--version']);
      expect(stdout).toContain('PostgreSQL');
      expect(await readdir(home)).toEqual(['binaries-18']);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});
