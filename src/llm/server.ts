import OpenAI, { APIConnectionError, APIError, APIUserAbortError, NotFoundError } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { CallFailure, TokenUsage } from '#debate/model/model-port.ts';
import { boundedFetch } from './bounded-fetch.ts';

const OPENAI_URL = 'https://api.openai.com/v1';

export type ServerOptions = {
  /** With its version path; OpenAI's own unless given. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
  /** Once it is aborted nothing is sent and waited for any more. */
  readonly stopping?: AbortSignal | undefined;
};

export type ChatBody = ChatCompletionCreateParamsNonStreaming;

/** What came of one request. */
export type Sent =
  | { readonly ok: true; readonly content: string; readonly usage: TokenUsage }
  | {
      readonly ok: false;
      readonly outcome: CallFailure;
      readonly usage: TokenUsage;
      /** The model may have worked on it, and its owner may have to pay. */
      readonly mayHaveRun: boolean;
      /** The server's own words on a 400, only ever matched, never shown, kept or logged. */
      readonly complaint?: string;
      /** How long the server asks to wait. */
      readonly retryAfterMs?: number;
    };

/** One OpenAI-compatible server. Every request is sent once and ends within its time. */
export type Server = {
  readonly host: string;
  chat(body: ChatBody, withinMs: number): Promise<Sent>;
  /** Names of its models, in its order; a failure when it does not say. */
  models(withinMs: number): Promise<readonly string[] | CallFailure>;
};

export function createServer({ baseUrl = OPENAI_URL, apiKey, stopping }: ServerOptions): Server {
  const client = new OpenAI({
    baseURL: baseUrl,
    // Local servers want none; the library does.
    apiKey: apiKey ?? 'none',
    // What the library would take from the environment by itself.
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch,
  });
  // The library's own timeout ends with the head of an answer; the signal covers its body too.
  const limits = (withinMs: number) => {
    const timeout = Math.max(1, Math.ceil(withinMs));
    const tooLate = AbortSignal.timeout(timeout);
    const signal = stopping === undefined ? tooLate : AbortSignal.any([tooLate, stopping]);
    return { timeout, signal };
  };
  return {
    host: new URL(baseUrl).host,
    async chat(body, withinMs) {
      try {
        const answer: unknown = await client.chat.completions.create(body, limits(withinMs));
        return readCompletion(answer);
      } catch (error) {
        return readError(error);
      }
    },
    async models(withinMs) {
      try {
        const list = modelList.safeParse(await client.get('/models', limits(withinMs)));
        return list.success ? list.data.data.map(({ id }) => id) : 'no-model';
      } catch (error) {
        if (error instanceof NotFoundError) return 'no-model';
        const failed = readError(error);
        return failed.ok ? 'no-model' : failed.outcome;
      }
    },
  };
}

// Some servers name a model by the path of its file.
const modelList = z.object({ data: z.array(z.object({ id: z.string().min(1).max(500) })).min(1) });

const tokens = z.int().nonnegative().max(1_000_000_000).nullish().catch(null);
/** Some servers answer in parts, those of thought among them; only text is an answer. */
const parts = z
  .array(z.object({ type: z.string(), text: z.string().nullish().catch(null) }))
  .transform((all) => all.map(({ type, text }) => (type === 'text' ? (text ?? '') : '')).join(''));
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish().catch(null),
        error: z.unknown().optional(),
        // Left out where a filter held it back.
        message: z
          .object({
            content: z.union([z.string(), parts]).nullish(),
            refusal: z.string().nullish(),
          })
          .nullish(),
      }),
    )
    .min(1),
});
const withUsage = z.object({
  usage: z.object({
    prompt_tokens: tokens,
    completion_tokens: tokens,
    prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
  }),
});

/** Some servers answer 200 and tell in the body that they, or one behind them, failed. */
const relayed = z.object({
  error: z.union([
    z.object({ code: z.union([z.string(), z.number()]).nullish() }),
    z
      .string()
      .min(1)
      .transform(() => ({ code: null })),
  ]),
});

const UNKNOWN: TokenUsage = { in: null, cached: null, out: null };

/** What the server says it used, apart from whether the rest of the answer is any good. */
function readUsage(answer: unknown): TokenUsage {
  const read = withUsage.safeParse(answer);
  if (!read.success) return UNKNOWN;
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = read.data.usage;
  return {
    // Nothing is answered to no prompt: some servers say 0 where they did not count.
    in: prompt_tokens || null,
    cached: prompt_tokens_details?.cached_tokens ?? null,
    out: completion_tokens ?? null,
  };
}

function readCompletion(answer: unknown): Sent {
  const usage = readUsage(answer);
  const failed = (outcome: CallFailure): Sent => ({ ok: false, outcome, usage, mayHaveRun: true });
  const error = relayed.safeParse(answer).data?.error;
  if (error !== undefined) {
    const outcome = String(error.code) === '429' ? 'busy' : 'server-error';
    return { ok: false, outcome, usage, mayHaveRun: false };
  }
  const read = completion.safeParse(answer);
  const choice = read.data?.choices[0];
  // No completion at all, such as the page of a proxy: no model has had a part in it.
  if (choice === undefined) return { ok: false, outcome: 'server-error', usage, mayHaveRun: false };
  if (choice.message?.refusal) return failed('refusal');
  if (choice.finish_reason === 'content_filter') return failed('filter');
  if (choice.finish_reason === 'length') return failed('length');
  if (choice.finish_reason === 'error' || choice.error) return failed('server-error');
  const content = choice.message?.content ?? '';
  return content.trim() === '' ? failed('empty') : { ok: true, content, usage };
}

/** Errors before a connection stood: nothing was sent. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT/;

/** Node itself waits five minutes at most for the head of an answer, and for each piece of it. */
const TOO_LATE = /UND_ERR_(?:HEADERS|BODY)_TIMEOUT/;

function readError(error: unknown): Sent {
  const failed = { ok: false, usage: UNKNOWN, mayHaveRun: true } as const;
  if (isTimeout(error)) return { ...failed, outcome: 'timeout' };
  if (error instanceof APIError && error.status !== undefined) return readStatus(error);
  if (error instanceof SyntaxError) return { ...failed, outcome: 'bad-form' };
  const codes = codesOf(error);
  if (TOO_LATE.test(codes)) return { ...failed, outcome: 'timeout' };
  return { ...failed, outcome: 'unreachable', mayHaveRun: !NEVER_SENT.test(codes) };
}

function readStatus(error: APIError): Sent {
  const { status = 0 } = error;
  const failed = { ok: false, usage: UNKNOWN, mayHaveRun: false } as const;
  const retryAfterMs = readRetryAfter(error.headers ?? new Headers());
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429) return { ...failed, ...wait, outcome: 'busy' };
  if (status >= 500 || status === 408) return { ...failed, ...wait, outcome: 'server-error' };
  if (/content_?filter|content_policy/.test(error.code ?? ''))
    return { ...failed, outcome: 'filter' };
  const isComplaint = status === 400 || status === 422;
  return { ...failed, outcome: 'rejected', ...(isComplaint ? { complaint: error.message } : {}) };
}

function isTimeout(error: unknown): boolean {
  if (error instanceof APIUserAbortError) return true;
  if (!(error instanceof Error)) return false;
  return /Timeout|Abort/.test(error.name) || /timed out|aborted/i.test(error.message);
}

function codesOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return '';
  const code = 'code' in error ? String(error.code) : '';
  const inner = error instanceof AggregateError ? error.errors.map((one) => codesOf(one, 5)) : [];
  return [code, error instanceof APIConnectionError ? '' : error.message, ...inner]
    .concat(codesOf(error.cause, depth + 1))
    .join(' ');
}

/** Milliseconds that a server asks to wait: a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(headers: Headers): number | undefined {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (ms >= 0) return ms;
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  if (seconds >= 0) return seconds * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
