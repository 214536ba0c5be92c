import { resolve } from 'node:path';
import { z } from 'zod';
import { structuredWays, tokenParams } from '#debate/model/ability-port.ts';
import { readAddress } from './database/address.ts';
import { DatabaseUnusableError } from './database/errors.ts';
import { EnvError } from './env-error.ts';
import { withSecretFiles } from './secret-files.ts';

const makeKey = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64url'))"`;

function isUrl(value: string, schemes: readonly string[]): boolean {
  return schemes.includes(URL.parse(value)?.protocol ?? '');
}

/** The parts of a database URL that must not be logged: the whole URL and its password. */
export function databaseSecrets({ databaseUrl }: Pick<Env, 'databaseUrl'>) {
  return databaseUrl === undefined ? [] : [databaseUrl, readAddress(databaseUrl).password];
}

/** What is wrong with a database URL; the text quotes none of it. */
function addressFault(value: string): string | undefined {
  try {
    readAddress(value);
    return undefined;
  } catch (error) {
    if (!(error instanceof DatabaseUnusableError)) throw error;
    return error.message.replace(/^DATABASE_URL:? /, '');
  }
}

function webAddress(what: string) {
  return z
    .string()
    .refine((value) => isUrl(value, ['http:', 'https:']), `should be ${what}`)
    .transform((value) => value.replace(/\/+$/, ''));
}

function wholeNumber(low: number, high: number) {
  const says = `should be a whole number from ${low} to ${high}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, says)
    .transform(Number)
    .refine((value) => value >= low && value <= high, says);
}

function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, `should be one of ${words.join(', ')}`);
}

function price() {
  const says = 'should be a price per million tokens such as 0.15';
  return z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/, says)
    .transform(Number);
}

const shardsSay = "should be 'auto' or shard numbers from 0 such as 0,1,2 or 0-3";

/** `0,2-4` as [0, 2, 3, 4], sorted and without repetitions; undefined if it is not such a list. */
function shardList(value: string): number[] | undefined {
  const shards = new Set<number>();
  for (const part of value.split(',')) {
    const match = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part);
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (last < first) return undefined;
    for (let shard = first; shard <= last; shard += 1) shards.add(shard);
  }
  return [...shards].sort((a, b) => a - b);
}

const variables = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .regex(/^\S+$/, 'should be the bot token, without spaces or the word Bot')
      .optional(),
    DISCORD_API_URL: webAddress('an http(s) address such as https://discord.com/api')
      .refine(
        (value) => !/\/v\d+$/.test(value),
        'should be the address without a version (no /v10)',
      )
      .default('https://discord.com/api'),
    DATABASE_URL: z
      .string()
      .transform((value, { issues }) => {
        const message = addressFault(value);
        if (message === undefined) return value;
        issues.push({ code: 'custom', message, input: value });
        return z.NEVER;
      })
      .optional(),
    DATA_DIR: z.string().default('.data'),
    START_WAIT_SECONDS: wholeNumber(0, 3_600).default(120),
    OPENAI_API_KEY: z.string().regex(/^\S+$/, 'should be a key without spaces').optional(),
    OPENAI_BASE_URL: webAddress(
      'the http(s) address of an OpenAI-compatible server such as http://localhost:11434/v1',
    ).optional(),
    OPENAI_MODEL: z.string().optional(),
    LLM_WEEKLY_TOKEN_BUDGET: wholeNumber(0, 1_000_000_000).default(500_000),
    LLM_TIMEOUT_MS: wholeNumber(1_000, 300_000).default(30_000),
    LLM_MAX_OUTPUT_TOKENS: wholeNumber(500, 1_000_000).default(10_000),
    LLM_CONCURRENCY: wholeNumber(1, 64).default(2),
    LLM_STRUCTURED: oneOf(['auto', ...structuredWays]).default('auto'),
    LLM_TOKEN_PARAM: oneOf(['auto', ...tokenParams]).default('auto'),
    LLM_PRICE_IN: price().optional(),
    LLM_PRICE_OUT: price().optional(),
    SHARDS: z
      .string()
      .transform((value, { issues }): 'auto' | number[] => {
        const shards = value === 'auto' ? value : shardList(value);
        if (shards !== undefined) return shards;
        issues.push({ code: 'custom', message: shardsSay, input: value });
        return z.NEVER;
      })
      .default('auto'),
    SHARD_COUNT: z
      .union([z.literal('auto'), wholeNumber(1, 16_384)], {
        error: "should be 'auto' or a whole number from 1 to 16384",
      })
      .default('auto'),
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/, 'should be an address to listen on such as 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).default(3000),
    ALLOWED_HOSTS: z
      .string()
      .regex(
        /^[A-Za-z0-9.-]+(\s*,\s*[A-Za-z0-9.-]+)*$/,
        'should be names without a port such as crux.example,status.crux.example',
      )
      .transform((value) => value.toLowerCase().split(/\s*,\s*/))
      .default([]),
    PSEUDONYM_KEY: z
      .string()
      .min(32, `should have at least 32 characters; make one with: ${makeKey}`)
      .optional(),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default(
      'info',
    ),
    LOG_FORMAT: oneOf(['auto', 'json', 'pretty']).default('auto'),
  })
  .check(({ value, issues }) => {
    const fault = (name: string, message: string) =>
      issues.push({ code: 'custom', path: [name], message, input: value });
    if (value.DATABASE_URL !== undefined && value.PSEUDONYM_KEY === undefined) {
      fault('PSEUDONYM_KEY', `is required with DATABASE_URL; make one with: ${makeKey}`);
    }
    if (value.SHARDS === 'auto') return;
    if (value.SHARD_COUNT === 'auto') {
      fault('SHARD_COUNT', 'should be the number of all shards when SHARDS names some of them');
    } else if (value.SHARDS.some((shard) => shard >= Number(value.SHARD_COUNT))) {
      fault('SHARDS', `should name shards below SHARD_COUNT (${value.SHARD_COUNT})`);
    }
  });

/** Every variable that Crux reads, in the order of `.env.example`. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

type Variables = z.output<typeof variables>;

function toEnv(read: Variables) {
  return {
    discordToken: read.DISCORD_TOKEN,
    discordApiUrl: read.DISCORD_API_URL,
    databaseUrl: read.DATABASE_URL,
    /** Absolute. */
    dataDir: resolve(read.DATA_DIR),
    startWaitMs: read.START_WAIT_SECONDS * 1_000,
    /** Undefined with neither key nor base URL: fixed rules grade then. */
    openai:
      read.OPENAI_API_KEY === undefined && read.OPENAI_BASE_URL === undefined
        ? undefined
        : {
            apiKey: read.OPENAI_API_KEY,
            baseUrl: read.OPENAI_BASE_URL,
            model: read.OPENAI_MODEL,
          },
    llm: {
      weeklyTokenBudget: read.LLM_WEEKLY_TOKEN_BUDGET,
      timeoutMs: read.LLM_TIMEOUT_MS,
      maxOutputTokens: read.LLM_MAX_OUTPUT_TOKENS,
      concurrency: read.LLM_CONCURRENCY,
      structured: read.LLM_STRUCTURED,
      tokenParam: read.LLM_TOKEN_PARAM,
      /** Undefined unless both are set. */
      prices:
        read.LLM_PRICE_IN === undefined || read.LLM_PRICE_OUT === undefined
          ? undefined
          : { in: read.LLM_PRICE_IN, out: read.LLM_PRICE_OUT },
    },
    shards: read.SHARDS,
    shardCount: read.SHARD_COUNT,
    host: read.HOST,
    port: read.PORT,
    allowedHosts: read.ALLOWED_HOSTS,
    pseudonymKey: read.PSEUDONYM_KEY,
    logLevel: read.LOG_LEVEL,
    logFormat: read.LOG_FORMAT,
  };
}

export type Env = Readonly<ReturnType<typeof toEnv>>;

/**
 * Reads and validates the whole environment, including secrets stored in files. A blank variable
 * counts as unset, because compose files pass a missing one as an empty string. Quotes around a
 * value, which `docker run --env-file` and Kubernetes keep, are refused, except around a key that
 * may already be in use with them. Errors never quote values, since some are secret.
 *
 * @throws EnvError with one line per fault: the variable, then what it should be.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const whole = withSecretFiles(source);
  const given: Record<string, string> = {};
  const quoted: string[] = [];
  for (const name of variableNames) {
    const value = whole[name]?.trim();
    if (value) given[name] = value;
    if (name !== 'PSEUDONYM_KEY' && /^(["']).*\1$/s.test(value ?? '')) quoted.push(name);
  }
  const result = variables.safeParse(given);
  if (result.success && quoted.length === 0) return toEnv(result.data);
  const issues = (result.error?.issues ?? []).filter(
    ({ path }) => !quoted.includes(String(path[0])),
  );
  const lines = [
    ...quoted.map((name) => `${name} should be without the quotes around it`),
    ...issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
  ];
  throw new EnvError([...new Set(lines)]);
}
