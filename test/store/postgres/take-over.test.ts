import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DataDirBusyError } from '#store/postgres/errors.ts';
import { isAlive } from '#store/postgres/postmaster.ts';
import { openMigratedFolder } from '../../support/postgres/database.ts';
import {
  embeddedFolders,
  keptAnswer,
  raiseAnswer,
} from '../../support/postgres/embedded-folders.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';
import { copyFolder } from '../../support/temp-folder.ts';

const folders = embeddedFolders();
const { newFolder, start, startElsewhere } = folders;
let dataDir = '';

beforeAll(async () => {
  dataDir = folders.own(await openMigratedFolder());
  await folders.fill(dataDir);
});
afterEach(() => folders.stop());
afterAll(() => folders.clear());

describe('startPostgres in a folder that was used before', () => {
  it('continues with the existing database, and makes no new one', async () => {
    const made = async () =>
      (await stat(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))).mtimeMs;
    const before = await made();
    await start(dataDir);
    expect(await made()).toBe(before);
  });

  it('ends its server when it stops, and may be stopped twice', async () => {
    const server = await start(dataDir);
    expect(isAlive(server.pid)).toBe(true);
    await Promise.all([server.stop(), server.stop()]);
    // Taking its file away is its last deed; the system may be a moment later to see it go.
    await expect.poll(() => isAlive(server.pid)).toBe(false);
    await expect(rowsOf(server.url, 'SELECT 1')).rejects.toThrow();
  });

  it('takes over the server that a killed program left behind', async () => {
    const child = startElsewhere(dataDir);
    const left = await child.said;
    const raised = await raiseAnswer(left.url);
    child.kill('SIGKILL');
    await child.ended;
    const server = await start(dataDir);
    expect(server).toMatchObject({ adopted: true, pid: left.pid });
    expect(await keptAnswer(server.url)).toEqual(raised);
    await server.stop();
    await expect(rowsOf(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('recovers when program and server were both killed', async () => {
    const child = startElsewhere(dataDir);
    const left = await child.said;
    const raised = await raiseAnswer(left.url);
    child.kill('SIGKILL');
    process.kill(Number(left.pid), 'SIGKILL');
    await child.ended;
    const server = await start(dataDir);
    expect(server.adopted).toBe(false);
    expect(await keptAnswer(server.url)).toEqual(raised);
  });

  it('is not misled by a server file whose process id belongs to something else now', async () => {
    const stale = join(dataDir, 'postgres/cluster/postmaster.pid');
    await writeFile(stale, `${process.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n\nready\n`);
    expect(await keptAnswer((await start(dataDir)).url)).toHaveLength(1);
  });

  it('is not stopped by a server file that was torn', async () => {
    await writeFile(join(dataDir, 'postgres/cluster/postmaster.pid'), '');
    expect(await keptAnswer((await start(dataDir)).url)).toHaveLength(1);
  });

  it('refuses a second live start in one line, and leaves the first alone', async () => {
    const first = await start(dataDir);
    const second = await startElsewhere(dataDir).said;
    expect(second.name).toBe('DataDirBusyError');
    expect(second.message).toContain(`DATA_DIR ${dataDir} is in use by another running Crux`);
    expect(second.message).not.toContain('\n');
    await expect(start(dataDir)).rejects.toThrow(DataDirBusyError);
    expect(await rowsOf(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('keeps the folder when PostgreSQL ends all sessions after a crash of one', async () => {
    const { url } = await start(dataDir);
    const owners = async () => {
      const rows = await rowsOf(url, `SELECT pid FROM pg_locks WHERE locktype = 'advisory'`);
      return rows.map((row) => Number(Object.values(Object(row))[0]));
    };
    const [before = 0] = await owners();
    process.kill(before, 'SIGKILL');
    const after = () => owners().catch(() => [before]);
    await expect.poll(after).not.toContain(before);
    await expect.poll(after).toHaveLength(1);
    expect((await startElsewhere(dataDir).said).name).toBe('DataDirBusyError');
  });

  it('says so when the server is gone for good without having been stopped', async () => {
    const server = await start(dataDir);
    process.kill(server.pid, 'SIGKILL');
    expect((await server.lost).message).toContain('the embedded database stopped');
  });

  it('does not mistake the server of the folder that it was copied from for its own', async () => {
    const copy = await newFolder();
    await copyFolder(dataDir, copy);
    const first = await start(dataDir);
    const file = 'postgres/cluster/postmaster.pid';
    await writeFile(join(copy, file), await readFile(join(dataDir, file)));
    const second = await start(copy);
    expect(second.adopted).toBe(false);
    expect(second.pid).not.toBe(first.pid);
  });

  it('refuses to start over when the password of a database is lost', async () => {
    await rm(join(dataDir, 'postgres.password'));
    await expect(start(dataDir)).rejects.toThrow(/postgres\.password is lost/);
  });
});
