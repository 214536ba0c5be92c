import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { openMigratedFolder } from '../../support/postgres/database.ts';
import { ownerFile } from '../../support/postgres/embedded-folders.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';
import { startChild } from '../../support/programs/child.ts';

async function folderOf(url: string): Promise<string> {
  const [row] = await rowsOf(url, 'SHOW data_directory');
  return String(Object.values(Object(row))[0]);
}

describe('startTemporaryPostgres', () => {
  it('leaves nothing behind when it stops', async () => {
    const made = await openMigratedFolder();
    const { url, stop } = await startTemporaryPostgres((empty) => rename(made, empty));
    const folder = await folderOf(url);
    expect(existsSync(folder)).toBe(true);
    await stop();
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves nothing behind when its program is killed', async () => {
    const made = await openMigratedFolder();
    const child = startChild({ file: ownerFile, args: ['temporary', made] });
    const { url = '' } = await child.said;
    const folder = await folderOf(url);
    child.kill('SIGKILL');
    await child.ended;
    await expect.poll(() => existsSync(folder), { interval: 50 }).toBe(false);
    await expect(rowsOf(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });
});
