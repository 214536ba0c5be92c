import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { accountFor, reaches } from '../../../src/store/postgres/account.ts';
import { DataDirBusyError } from '../../../src/store/postgres/errors.ts';
import { isAlive } from '../../../src/store/postgres/postmaster.ts';
import {
  type EmbeddedPostgres,
  startPostgres,
} from '../../../src/store/postgres/start-postgres.ts';
import { type Child, startChild } from '../../support/child.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const isRoot = process.getuid?.() === 0;
const owner = join(import.meta.dirname, '../../support/postgres-owner.ts');
const lines: string[] = [];
const log = createLog({ level: 'info', pretty: false, write: (line) => lines.push(line) });

let dataDir = '';
/** A stopped DATA_DIR with a row in it, to begin from in less time than a first start takes. */
let prepared = '';
const servers: EmbeddedPostgres[] = [];
const children: Child[] = [];
const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await openTempFolder();
  folders.push(folder);
  return folder;
}

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir: folder, log });
  servers.push(server);
  return server;
}

function startElsewhere(folder = dataDir, account: { uid?: number; gid?: number } = {}): Child {
  const child = startChild({ file: owner, args: [folder], ...account });
  children.push(child);
  return child;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, query_timeout: 10_000 });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** A copy with owners, modes and times, as a person would make one. */
async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

async function makeUsed(folder = dataDir): Promise<void> {
  const server = await start(folder);
  await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await server.stop();
}

const answer = (url: string) => query(url, 'SELECT answer FROM kept');

/** Somebody other than root who can read this repository; nobody in particular for others. */
async function ordinaryAccount(): Promise<{ uid?: number; gid?: number }> {
  if (!isRoot) return {};
  const account = await accountFor(join(dataDir, 'none'));
  if (!account || !(await reaches(account, { run: [process.execPath], read: [owner] }))) return {};
  return { uid: account.uid, gid: account.gid };
}

beforeAll(async () => {
  prepared = await openTempFolder();
  await makeUsed(prepared);
});

afterAll(() => removeTempFolder(prepared));

beforeEach(async () => {
  lines.length = 0;
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM');
    await child.ended;
  }
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await removeTempFolder(folder);
});

describe('a started PostgreSQL', () => {
  let url = '';
  let server: EmbeddedPostgres | undefined;

  beforeAll(async () => {
    server = await startPostgres({ dataDir: prepared, log });
    url = server.url;
  });
  afterAll(() => server?.stop());

  it('runs PostgreSQL 18, safe against loss, with trigram search that knows all letters', async () => {
    const [row] = await query(
      url,
      `SELECT current_setting('server_version_num')::int / 10000 AS major,
        current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
        current_setting('server_encoding') AS encoding, current_database() AS name`,
    );
    expect(row).toEqual({
      major: 18,
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      name: 'crux',
    });
    await query(url, 'CREATE EXTENSION pg_trgm');
    const [trigrams] = await query(url, `SELECT similarity('Модель', 'модель') AS alike`);
    expect(trigrams).toEqual({ alike: 1 });
  });

  it('listens on loopback only, and lets nobody in without the password', async () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('keeps the password in a file for its owner only, and never logs it', async () => {
    const file = join(prepared, 'postgres.password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(new URL(url).password).toBe((await readFile(file, 'utf8')).trim());
    expect(lines.join()).not.toContain(new URL(url).password);
  });

  it('logs no row and no statement, also when one fails', async () => {
    await query(url, 'CREATE TABLE item (text text UNIQUE)');
    await query(url, `INSERT INTO item VALUES ('member words')`);
    await expect(query(url, `INSERT INTO item VALUES ('member words')`)).rejects.toThrow();
    await expect(query(url, `SELECT 'member words'::integer`)).rejects.toThrow();
    expect(await readFile(join(prepared, 'postgres/server.log'), 'utf8')).not.toContain('member');
  });
});

describe('startPostgres', () => {
  beforeEach(async () => {
    dataDir = await newFolder();
    await copyFolder(prepared, dataDir);
  });

  it('starts quickly from the second time on', async () => {
    const began = performance.now();
    await start();
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('ends its server when it stops, and may be stopped twice', async () => {
    const server = await start();
    expect(isAlive(server.pid)).toBe(true);
    await Promise.all([server.stop(), server.stop()]);
    expect(isAlive(server.pid)).toBe(false);
    await expect(query(server.url, 'SELECT 1')).rejects.toThrow();
  });

  it('takes over the server that a killed program left behind', async () => {
    const child = startElsewhere();
    const left = await child.said;
    await query(left.url ?? '', 'UPDATE kept SET answer = 43');
    child.kill('SIGKILL');
    await child.ended;
    const server = await start();
    expect(server).toMatchObject({ adopted: true, pid: left.pid });
    expect(await answer(server.url)).toEqual([{ answer: 43 }]);
    await server.stop();
    await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('recovers when program and server were both killed', async () => {
    const child = startElsewhere();
    const left = await child.said;
    await query(left.url ?? '', 'UPDATE kept SET answer = 43');
    child.kill('SIGKILL');
    process.kill(Number(left.pid), 'SIGKILL');
    await child.ended;
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await answer(server.url)).toEqual([{ answer: 43 }]);
  });

  it('is not misled by a server file whose process id belongs to something else now', async () => {
    const stale = join(dataDir, 'postgres/cluster/postmaster.pid');
    await writeFile(stale, `${process.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n\nready\n`);
    expect(await answer((await start()).url)).toEqual([{ answer: 42 }]);
  });

  it('is not stopped by a server file that was torn', async () => {
    await writeFile(join(dataDir, 'postgres/cluster/postmaster.pid'), '');
    expect(await answer((await start()).url)).toEqual([{ answer: 42 }]);
  });

  it('refuses a second live start in one line, and leaves the first alone', async () => {
    const first = await start();
    const second = await startElsewhere().said;
    expect(second.name).toBe('DataDirBusyError');
    expect(second.message).toContain(`DATA_DIR ${dataDir} is in use by another running Crux`);
    expect(second.message).not.toContain('\n');
    await expect(startPostgres({ dataDir, log })).rejects.toThrow(DataDirBusyError);
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('keeps the folder when PostgreSQL ends all sessions after a crash of one', async () => {
    const server = await start();
    const [session] = await query(
      server.url,
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'crux owner'`,
    );
    const { pid } = session as { pid: number };
    process.kill(pid, 'SIGKILL');
    await expect
      .poll(
        () => query(server.url, `SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'`),
        { timeout: 15_000 },
      )
      .toEqual([{ count: 1 }]);
    expect((await startElsewhere().said).name).toBe('DataDirBusyError');
  });

  it('says so when the server is gone for good without having been stopped', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGKILL');
    expect((await server.lost).message).toContain('the embedded database stopped');
  });

  it('does not take the server of the folder that it was copied from for its own', async () => {
    const first = await start();
    const copy = await newFolder();
    await copyFolder(prepared, copy);
    const file = 'postgres/cluster/postmaster.pid';
    await writeFile(join(copy, file), await readFile(join(dataDir, file)));
    const second = await start(copy);
    expect(second.adopted).toBe(false);
    expect(second.pid).not.toBe(first.pid);
  });

  it('refuses to begin anew when the password of a database is lost', async () => {
    await rm(join(dataDir, 'postgres.password'));
    await expect(start()).rejects.toThrow(/postgres\.password is lost/);
  });
});

describe('startPostgres in a folder without a database', () => {
  beforeEach(async () => {
    dataDir = await newFolder();
  });

  it('makes DATA_DIR and a database, and keeps its rows from one start to the next', async () => {
    const missing = join(dataDir, 'new', 'folder');
    await makeUsed(missing);
    const again = await start(missing);
    expect(again.adopted).toBe(false);
    expect(await answer(again.url)).toEqual([{ answer: 42 }]);
  });

  it('runs for an ordinary user in a folder of mode 700', async () => {
    const { uid = process.getuid?.() ?? 0, gid = process.getgid?.() ?? 0 } =
      await ordinaryAccount();
    const own = dataDir;
    await chown(own, uid, gid);
    await chmod(own, 0o700);
    const child = startElsewhere(join(own, '.data'), isRoot ? { uid, gid } : {});
    const { url = '' } = await child.said;
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    child.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    expect((await stat(join(own, '.data'))).mode & 0o777).toBe(isRoot && uid === 0 ? 0o711 : 0o700);
    // Root may go on with what an ordinary user began; the server stays that user's.
    expect((await start(join(own, '.data'))).adopted).toBe(false);
  });

  it('works in a folder with spaces, quotes and letters of other scripts in its name', async () => {
    const odd = join(dataDir, `of "Ann's" дом`);
    await makeUsed(odd);
    expect(await answer((await start(odd)).url)).toEqual([{ answer: 42 }]);
  });

  it('works below a folder of mode 700, and finds its database again', async () => {
    await chmod(dataDir, 0o700);
    const closed = join(dataDir, 'deep', 'inside');
    await makeUsed(closed);
    expect(existsSync(join(closed, 'postgres.json'))).toBe(isRoot);
    if (isRoot) {
      const { home } = JSON.parse(await readFile(join(closed, 'postgres.json'), 'utf8'));
      expect(lines.join()).toContain(`the database lives in ${home}`);
    }
    expect(await answer((await start(closed)).url)).toEqual([{ answer: 42 }]);
    await servers.at(-1)?.stop();
    await removeTempFolder(closed);
  });

  it('lets exactly one of three first starts at once have the folder', async () => {
    const said = await Promise.all([1, 2, 3].map(() => startElsewhere().said));
    const won = said.filter((line) => 'url' in line);
    const refused = said.filter((line) => line.name === 'DataDirBusyError');
    expect({ won: won.length, refused: refused.length }, JSON.stringify(said)).toEqual({
      won: 1,
      refused: 2,
    });
    expect(await query(won[0]?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await readdir(join(dataDir, 'postgres'))).sort()).toEqual(['cluster', 'server.log']);
  });

  it.each([
    ['torn', '{"home": "/var/li'],
    ['empty', ''],
    ['pointing nowhere', '{"home": "/var/lib/crux-none"}'],
  ])('refuses a pointer that is %s in one line, and makes no new database', async (_, text) => {
    await writeFile(join(dataDir, 'postgres.json'), text);
    const refusal = await start().catch((error: Error) => error.message);
    expect(refusal).toMatch(/postgres\.json should name the folder of this DATA_DIR's database/);
    expect(refusal).not.toContain('\n');
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('says in one line that DATA_DIR cannot be written', async () => {
    await writeFile(join(dataDir, 'file'), '');
    await expect(start(join(dataDir, 'file'))).rejects.toThrow(/^DATA_DIR .* should be a folder/);
  });
});
