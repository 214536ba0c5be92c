import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../../src/env.ts';
import { openModelServer } from '../../src/llm/pretend/open-model-server.ts';
import { examine, worstOf } from '../../src/programs/doctor.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { type ClonedDatabase, cloneDatabase, copyOf } from '../support/postgres/database.ts';
import { putDebate, startOn } from '../support/postgres/installation.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { runNode } from '../support/programs/run-node.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { useTempFolder } from '../support/use-temp-folder.ts';

let database: ClonedDatabase;
let discord: OutsideDiscord;
const dataDir = await useTempFolder();

beforeAll(async () => {
  database = await cloneDatabase();
  await startOn(database.url);
  discord = await startOutsideDiscord({ mayErr: true });
});
afterAll(async () => {
  await discord?.stop();
  await database?.close();
});

async function findings(env: Record<string, string> = {}) {
  const usual = { DATA_DIR: dataDir, DATABASE_URL: database.url, PSEUDONYM_KEY: 'k'.repeat(32) };
  const found = await examine(readEnv({ ...usual, ...env }));
  for (const { line } of found) expect(line).not.toContain('\n');
  return {
    found,
    code: worstOf(found),
    of: (name: string) => found.find((one) => one.name === name),
  };
}

async function run(args: readonly string[], variables: Record<string, string> = {}) {
  const program = ['src/programs/doctor.ts', ...args];
  const { code, out } = await runNode(program, { DATA_DIR: dataDir, ...variables });
  return [code, out] as const;
}

describe('npm run doctor', () => {
  it('finds nothing wrong where nothing is, and ends with 0', async () => {
    const { found, code } = await findings();
    expect(found.map(({ name, state }) => `${name} ${state}`)).toEqual([
      ...['database ok', 'key ok', 'token ok', 'clock ok', 'model ok', 'disk ok'],
    ]);
    expect(code).toBe(0);
  });

  it('tells another key, a database that is away and a token that is not taken, and ends with 2', async () => {
    const key = await findings({ PSEUDONYM_KEY: 'x'.repeat(32) });
    expect(key.of('key')?.line).toMatch(/^PSEUDONYM_KEY should be the key/);
    expect(key.code).toBe(2);
    const away = await findings({ DATABASE_URL: 'postgresql://u:hunter2@127.0.0.1:1/crux' });
    expect(away.of('database')?.line).toMatch(/127\.0\.0\.1:1\/crux does not \(.*ECONNREFUSED/);
    const login = { DISCORD_TOKEN: 'not.the.token', DISCORD_API_URL: discord.apiUrl };
    const token = await findings(login);
    expect(token.of('token')?.line).toMatch(/^DISCORD_TOKEN should be a valid bot token/);
    expect(token.code).toBe(2);
  });

  it('warns of a model’s server that does not answer, and ends with 1', async () => {
    const { of, code } = await findings({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' });
    expect(of('model')?.state).toBe('warning');
    expect(of('model')?.line).toMatch(/does not answer/);
    expect(code).toBe(1);
  });

  it('asks a model’s server at the address that grading asks, with its query', async () => {
    const [path, query] = ['/openai/deployments/gpt-4o', '?api-version=2024-10-21'];
    const [plain, listing, single] = await Promise.all([
      openModelServer(),
      openModelServer({ query }),
      // Whatever has no list answers 404.
      openModelServer({ path, query, models: [] }),
    ]);
    for (const { url, host } of [plain, listing, single]) {
      const { of } = await findings({ OPENAI_BASE_URL: url });
      expect(of('model')).toMatchObject({ state: 'ok', line: `${host} answers` });
    }
    const copied = listing.url.replace('?', '/chat/completions?');
    expect((await findings({ OPENAI_BASE_URL: copied })).of('model')?.state).toBe('ok');
    await Promise.all([plain, listing, single].map((server) => server.close()));
  });

  it('tells a DATA_DIR that cannot be written', async () => {
    const { of } = await findings({ DATA_DIR: '/dev/null/crux' });
    expect(of('disk')).toMatchObject({ state: 'bad' });
  });

  it('makes no DATA_DIR, and asks for none where a start would make none', async () => {
    const missing = join(dataDir, 'not', 'there');
    expect((await findings({ DATA_DIR: missing })).of('disk')?.state).toBe('ok');
    expect(await readdir(dataDir)).toEqual([]);
    const login = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    expect((await findings({ ...login, DATA_DIR: '/dev/null/crux' })).of('disk')?.state).toBe('ok');
  });

  it('tells an embedded database whose key is lost, and changes nothing there', async () => {
    const folder = await openTempFolder();
    try {
      await mkdir(join(folder, 'postgres', 'cluster'), { recursive: true });
      const { of, code } = await findings({
        DATA_DIR: folder,
        DATABASE_URL: '',
        PSEUDONYM_KEY: '',
      });
      expect(of('key')?.line).toMatch(/pseudonym\.key is lost/);
      expect(code).toBe(2);
      expect(await readdir(folder)).toEqual(['postgres']);
    } finally {
      await removeTempFolder(folder);
    }
  });

  it('tells a real debate’s database without a token, and with one a channel that is gone', async () => {
    const lived = await copyOf(database);
    try {
      await putDebate(lived.url, '12345678901234567');
      const alone = await findings({ DATABASE_URL: lived.url });
      expect(alone.found.filter(({ state }) => state === 'bad').map(({ line }) => line)).toEqual([
        expect.stringMatching(/^DISCORD_TOKEN is not set, and .* holds a debate/),
      ]);
      const login = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
      const { of } = await findings({ ...login, DATABASE_URL: lived.url });
      expect(of('rights')).toMatchObject({
        state: 'bad',
        line: expect.stringMatching(/no longer exists: .*\/debate setup/),
      });
    } finally {
      await lived.close();
    }
  });

  it('vouches for the rights in channels only where it knows the channels', async () => {
    const login = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const known = await findings(login);
    expect(known.of('rights')?.line).toBe('the bot may post where its debates do: 0 channels');
    const own = { ...login, DATABASE_URL: '', PSEUDONYM_KEY: '' };
    const away = { ...login, DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/crux' };
    for (const env of [own, away]) {
      expect((await findings(env)).of('rights')?.line).toMatch(/^not looked at: /);
    }
  });

  it('tells a database that a newer Crux has used', async () => {
    const newer = await copyOf(database);
    try {
      await rowsOf(
        newer.url,
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
         VALUES ('x', 'x', '99990101000000_later', now())`,
      );
      const { found, code } = await findings({ DATABASE_URL: newer.url });
      expect(found.filter(({ state }) => state === 'bad').map(({ line }) => line)).toEqual([
        expect.stringContaining('99990101000000_later'),
      ]);
      expect(code).toBe(2);
    } finally {
      await newer.close();
    }
  });

  it('as a program says what is wrong with variables, and ends with 2', async () => {
    const [code, said] = await run([], { PORT: 'eighty', DATABSE_URL: 'x' });
    expect(said).toMatch(/^warning variable DATABSE_URL is not a variable of Crux/);
    expect(said).toMatch(/^bad {5}variable PORT should be a whole number/m);
    expect(code).toBe(2);
  });

  it('as a program says how it is used, and takes no arguments', async () => {
    const [code, said] = await run(['--help']);
    expect([code, said]).toEqual([0, expect.stringContaining('npm run --silent doctor')]);
    expect((await run(['now']))[0]).toBe(2);
  });
});
