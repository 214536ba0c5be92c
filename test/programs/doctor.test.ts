import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../../src/env.ts';
import { examine, worstOf } from '../../src/programs/doctor.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/database.ts';
import { startOn } from '../support/installation.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

let database: ClonedDatabase;
let discord: OutsideDiscord;
let dataDir: string;

beforeAll(async () => {
  database = await cloneDatabase();
  await startOn(database.url);
  discord = await startOutsideDiscord({ mayErr: true });
  dataDir = await openTempFolder();
});
afterAll(async () => {
  await discord?.stop();
  await database?.close();
  await removeTempFolder(dataDir);
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

  it('tells a DATA_DIR that cannot be written', async () => {
    const { of } = await findings({ DATA_DIR: '/dev/null/crux' });
    expect(of('disk')).toMatchObject({ state: 'bad' });
  });

  it('as a program says what is wrong with a variable, and ends with 2', async () => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const child = spawn(process.execPath, ['src/programs/doctor.ts'], {
      env: { PATH, NODE_COMPILE_CACHE, DATA_DIR: dataDir, PORT: 'eighty' },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    expect(said).toMatch(/^bad {5}variable PORT should be a whole number/);
    expect(code).toBe(2);
  });
});
