import { existsSync } from 'node:fs';
import { chmod, chown, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountFor, reaches } from '#store/postgres/account.ts';
import { isThorough } from '../../support/cases.ts';
import {
  embeddedFolders,
  isRoot,
  keptAnswer,
  ownerFile,
} from '../../support/postgres/embedded-folders.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';
import { removeTempFolder } from '../../support/temp-folder.ts';

const folders = embeddedFolders();
const { fill, newFolder, start, startElsewhere } = folders;
let dataDir = '';

/** Somebody other than root who can read this repository; nobody in particular for others. */
async function ordinaryAccount(): Promise<{ uid?: number; gid?: number }> {
  if (!isRoot) return {};
  const account = await accountFor(join(dataDir, 'none'));
  const reach = { run: [process.execPath], read: [ownerFile] };
  if (!account || !(await reaches(account, reach))) return {};
  return { uid: account.uid, gid: account.gid };
}

describe('a started PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof start>>;
  let url = '';
  let home = '';

  beforeAll(async () => {
    // Spaces, quotes and letters of another script.
    home = join(await newFolder(), 'new', `of "Ann's" дом`);
    server = await start(home);
    url = server.url;
  });
  afterAll(() => folders.clear());

  it('runs PostgreSQL 18, safe against loss, with trigram search that knows all letters', async () => {
    const [row] = await rowsOf(
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
    await rowsOf(url, 'CREATE EXTENSION pg_trgm');
    const [trigrams] = await rowsOf(url, `SELECT similarity('Модель', 'модель') AS alike`);
    expect(trigrams).toEqual({ alike: 1 });
  });

  it('listens on loopback only, and lets nobody in without the password', async () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(rowsOf(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await rowsOf(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('keeps the password in a file for its owner only, and never logs it', async () => {
    const file = join(home, 'postgres.password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(new URL(url).password).toBe((await readFile(file, 'utf8')).trim());
    expect(folders.lines.join()).not.toContain(new URL(url).password);
  });

  it('logs no row and no statement, also when one fails', async () => {
    await rowsOf(url, 'CREATE TABLE item (text text UNIQUE)');
    await rowsOf(url, `INSERT INTO item VALUES ('member words')`);
    await expect(rowsOf(url, `INSERT INTO item VALUES ('member words')`)).rejects.toThrow();
    await expect(rowsOf(url, `SELECT 'member words'::integer`)).rejects.toThrow();
    expect(await readFile(join(home, 'postgres/server.log'), 'utf8')).not.toContain('member');
  });

  it('has made DATA_DIR, whatever is in its name, and keeps its rows from one start to the next', async () => {
    await rowsOf(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await server.stop();
    const again = await start(home);
    expect(again.adopted).toBe(false);
    expect(await keptAnswer(again.url)).toEqual([{ answer: 42 }]);
  });
});

describe('startPostgres', () => {
  beforeEach(async () => {
    dataDir = await newFolder();
  });
  afterEach(() => folders.clear());

  it('runs for an ordinary user in a folder of mode 700', async () => {
    const { uid = process.getuid?.() ?? 0, gid = process.getgid?.() ?? 0 } =
      await ordinaryAccount();
    const own = dataDir;
    await chown(own, uid, gid);
    await chmod(own, 0o700);
    const child = startElsewhere(join(own, '.data'), isRoot ? { uid, gid } : {});
    const { url = '' } = await child.said;
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    child.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    expect((await stat(join(own, '.data'))).mode & 0o777).toBe(isRoot && uid === 0 ? 0o711 : 0o700);
    // Root may go on with what an ordinary user began; the server stays that user's.
    expect((await start(join(own, '.data'))).adopted).toBe(false);
  });

  it('works below a folder of mode 700, and finds its database again', async () => {
    await chmod(dataDir, 0o700);
    const closed = join(dataDir, 'deep', 'inside');
    await fill(closed);
    expect(existsSync(join(closed, 'postgres.json'))).toBe(isRoot);
    if (isRoot) {
      const { home } = JSON.parse(await readFile(join(closed, 'postgres.json'), 'utf8'));
      expect(folders.lines.join()).toContain(`the database lives in ${home}`);
    }
    const again = await start(closed);
    expect(await keptAnswer(again.url)).toEqual([{ answer: 42 }]);
    await again.stop();
    await removeTempFolder(closed);
  });

  it('lets exactly one of several first starts at once have the folder', async () => {
    const starts = Array.from({ length: isThorough ? 3 : 2 }, () => startElsewhere(dataDir));
    const said = await Promise.all(starts.map((child) => child.said));
    const won = said.filter((line) => 'url' in line);
    const refused = said.filter((line) => line.name === 'DataDirBusyError');
    expect({ won: won.length, refused: refused.length }, JSON.stringify(said)).toEqual({
      won: 1,
      refused: starts.length - 1,
    });
    expect(await rowsOf(won[0]?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await readdir(join(dataDir, 'postgres'))).sort()).toEqual(['cluster', 'server.log']);
  });

  it.each([
    ['torn', '{"home": "/var/li'],
    ['empty', ''],
    ['pointing nowhere', '{"home": "/var/lib/crux-none"}'],
  ])('refuses a pointer that is %s in one line, and makes no new database', async (_, text) => {
    await writeFile(join(dataDir, 'postgres.json'), text);
    const refusal = await start(dataDir).catch((error: Error) => error.message);
    expect(refusal).toMatch(/postgres\.json should name the folder of this DATA_DIR's database/);
    expect(refusal).not.toContain('\n');
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('says in one line that DATA_DIR cannot be written', async () => {
    await writeFile(join(dataDir, 'file'), '');
    await expect(start(join(dataDir, 'file'))).rejects.toThrow(/^DATA_DIR .* should be a folder/);
  });
});
