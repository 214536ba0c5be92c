import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv, variableNames } from '../src/env.ts';
import { EnvError } from '../src/env-error.ts';

const key = 'k'.repeat(43);
const databaseUrl = 'postgresql://crux:secret-word@db.example:5432/crux';

function faultsOf(source: Record<string, string | undefined>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
  return [];
}

describe('readEnv', () => {
  it('gives everything a default, so that a fresh clone starts with no variable set', () => {
    expect(readEnv({})).toEqual({
      discordToken: undefined,
      discordApiUrl: 'https://discord.com/api',
      databaseUrl: undefined,
      dataDir: resolve('.data'),
      startWaitMs: 120_000,
      openai: undefined,
      llm: {
        weeklyTokenBudget: 500_000,
        timeoutMs: 30_000,
        maxOutputTokens: 10_000,
        concurrency: 2,
        structured: 'auto',
        tokenParam: 'auto',
      },
      shards: 'auto',
      shardCount: 'auto',
      host: '127.0.0.1',
      port: 3000,
      allowedHosts: [],
      pseudonymKey: undefined,
      logLevel: 'info',
      logFormat: 'auto',
    });
  });

  it('takes a blank variable for one that is not set, and ignores variables of others', () => {
    const blank = Object.fromEntries(variableNames.map((name) => [name, ' ']));
    expect(readEnv({ ...blank, PATH: '/bin', npm_config_x: 'y' })).toEqual(readEnv({}));
  });

  it('reads every variable', () => {
    const env = readEnv({
      DISCORD_TOKEN: ' token.of.bot ',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      DATABASE_URL: databaseUrl,
      DATA_DIR: '/srv/crux data',
      START_WAIT_SECONDS: '5',
      OPENAI_BASE_URL: 'http://localhost:11434/v1/',
      OPENAI_MODEL: 'small',
      LLM_WEEKLY_TOKEN_BUDGET: '0',
      LLM_TIMEOUT_MS: '5000',
      LLM_MAX_OUTPUT_TOKENS: '20000',
      LLM_CONCURRENCY: '8',
      LLM_STRUCTURED: 'prompt',
      LLM_TOKEN_PARAM: 'max_tokens',
      SHARDS: '5, 0-2',
      SHARD_COUNT: '6',
      HOST: '::1',
      PORT: '0',
      ALLOWED_HOSTS: 'Crux.example, status.crux.example',
      PSEUDONYM_KEY: key,
      LOG_LEVEL: 'silent',
      LOG_FORMAT: 'json',
    });
    expect(env).toEqual({
      discordToken: 'token.of.bot',
      discordApiUrl: 'http://127.0.0.1:4000/api',
      databaseUrl,
      dataDir: '/srv/crux data',
      startWaitMs: 5_000,
      openai: { apiKey: undefined, baseUrl: 'http://localhost:11434/v1', model: 'small' },
      llm: {
        weeklyTokenBudget: 0,
        timeoutMs: 5_000,
        maxOutputTokens: 20_000,
        concurrency: 8,
        structured: 'prompt',
        tokenParam: 'max_tokens',
      },
      shards: [0, 1, 2, 5],
      shardCount: 6,
      host: '::1',
      port: 0,
      allowedHosts: ['crux.example', 'status.crux.example'],
      pseudonymKey: key,
      logLevel: 'silent',
      logFormat: 'json',
    });
  });

  it('needs a key alone or a base URL alone to use a model, but not a model alone', () => {
    expect(readEnv({ OPENAI_API_KEY: 'abc' }).openai?.apiKey).toBe('abc');
    expect(readEnv({ OPENAI_BASE_URL: 'http://m/v1' }).openai?.baseUrl).toBe('http://m/v1');
    expect(readEnv({ OPENAI_MODEL: 'small' }).openai).toBeUndefined();
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_API_URL', 'https://discord.com/api/v10'],
    ['DATABASE_URL', 'mysql://db/crux'],
    ['DATABASE_URL', 'db'],
    ['OPENAI_API_KEY', 'two words'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['LLM_WEEKLY_TOKEN_BUDGET', '-1'],
    ['LLM_WEEKLY_TOKEN_BUDGET', '1.5'],
    ['LLM_TIMEOUT_MS', '999'],
    ['LLM_CONCURRENCY', '0'],
    ['LLM_STRUCTURED', 'yes'],
    ['LLM_TOKEN_PARAM', 'tokens'],
    ['SHARDS', '3-1'],
    ['SHARDS', 'all'],
    ['SHARD_COUNT', '0'],
    ['SHARD_COUNT', 'many'],
    ['HOST', 'http://localhost'],
    ['PORT', '65536'],
    ['ALLOWED_HOSTS', 'http://crux.example'],
    ['PORT', '3000x'],
    ['PSEUDONYM_KEY', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s in one line that begins with its name', (name, value) => {
    const faults = faultsOf({ PSEUDONYM_KEY: key, SHARD_COUNT: '4', [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} should be |^${name} should have `));
    expect(faults[0]).not.toContain('\n');
  });

  it('reports all faults at once, one line each, without any value', () => {
    const faults = faultsOf({
      DATABASE_URL: 'http://u:hunter2@db',
      PORT: 'x',
      LOG_LEVEL: 'hunter3',
    });
    expect(faults.map((line) => line.split(' ')[0])).toEqual(['DATABASE_URL', 'PORT', 'LOG_LEVEL']);
    expect(faults.join()).not.toContain('hunter');
  });

  it('refuses quotes around a value, which some ways to set a variable leave there', () => {
    const faults = faultsOf({ DATA_DIR: '"/data"', PORT: "'80'", LOG_LEVEL: 'x' });
    expect(faults.slice(0, 2)).toEqual([
      'DATA_DIR should be without the quotes around it',
      'PORT should be without the quotes around it',
    ]);
    expect(faults[2]).toMatch(/^LOG_LEVEL should be one of/);
    expect(faults).toHaveLength(3);
    // It may have been in use with them for months.
    expect(readEnv({ PSEUDONYM_KEY: `"${key}"` }).pseudonymKey).toBe(`"${key}"`);
  });

  it('requires a key of its own for votes with DATABASE_URL, and says how to make one', () => {
    const faults = faultsOf({ DATABASE_URL: databaseUrl });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /^PSEUDONYM_KEY is required with DATABASE_URL.*node -e .*randomBytes/,
    );
  });

  it('requires the number of all shards with some of them, and shards below it', () => {
    expect(faultsOf({ SHARDS: '0,1' })[0]).toMatch(/^SHARD_COUNT should be/);
    expect(faultsOf({ SHARDS: '0,4', SHARD_COUNT: '4' })[0]).toMatch(/^SHARDS should name/);
    expect(readEnv({ SHARDS: '0-3', SHARD_COUNT: '4' }).shards).toEqual([0, 1, 2, 3]);
    expect(readEnv({ SHARD_COUNT: '4' }).shards).toBe('auto');
  });
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
  const listed = lines.flatMap((line) => /^#?\s?([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? []);

  it('lists every variable once, in the same order, and no other', () => {
    expect(listed).toEqual(variableNames);
  });

  it('says in a line above each variable what it is for', () => {
    for (const [at, line] of lines.entries()) {
      if (/^#?\s?[A-Z][A-Z_]+=/.test(line)) expect(lines[at - 1]).toMatch(/^# [A-Z].{10,}/);
    }
  });
});
