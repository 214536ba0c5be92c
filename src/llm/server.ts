import OpenAI, { APIConnectionError, APIError, APIUserAbortError, NotFoundError } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { CallFailure, TokenUsage } from '#debate/model/model-port.ts';
import { boundedFetch } from './bounded-fetch.ts';

const OPENAI_URL = 'https://api.openai.com/v1';

export type ServerOptions = {
  /** With its version path; by default OpenAI's own address. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
  /** Once aborted, nothing more is sent or waited for. */
  readonly stopping?: AbortSignal | undefined;
};

export type ChatBody = ChatCompletionCreateParamsNonStreaming;

/** The outcome of one request. */
export type Sent =
  | { readonly ok: true; readonly content: string; readonly usage: TokenUsage }
  | {
      readonly ok: false;
      readonly outcome: CallFailure;
      readonly usage: TokenUsage;
      /** Whether the model may have worked on it, so that it may cost something. */
      readonly mayHaveRun: boolean;
      /** The server's message on a 400. It is matched only, never shown, stored or logged. */
      readonly complaint?: string;
      /** How long to wait, as the server asked. */
      readonly retryAfterMs?: number;
    };

/** One OpenAI-compatible server. Each request is sent once and is over within its time limit. */
export type Server = {
  readonly host: string;
  chat(body: ChatBody, withinMs: number): Promise<Sent>;
  /** Names of its models, in its order; a failure when it does not list them. */
  models(withinMs: number): Promise<readonly string[] | CallFailure>;
};

export function createServer({ baseUrl = OPENAI_URL, apiKey, stopping }: ServerOptions): Server {
  const client = new OpenAI({
    baseURL: baseUrl,
    // Local servers need no key, but the library insists on one.
    apiKey: apiKey ?? 'none',
    // Otherwise the library would read these from the environment.
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch,
  });
  // The library's timeout covers the headers only, the signal the body as well.
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
/** Some servers answer in parts, including thoughts; only parts of text are the answer. */
const parts = z
  .array(z.object({ type: z.string(), text: z.string().nullish().catch(null) }))
  .transform((all) => all.map(({ type, text }) => (type === 'text' ? (text ?? '') : '')).join(''));
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish().catch(null),
        error: z.unknown().optional(),
        // Missing when a filter withheld it.
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

/** Some servers answer 200 and report a failure, perhaps of a server behind them, in the body. */
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

/** The usage that the server reports, whether or not the rest of the answer is usable. */
function readUsage(answer: unknown): TokenUsage {
  const read = withUsage.safeParse(answer);
  if (!read.success) return UNKNOWN;
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = read.data.usage;
  return {
    // Every prompt has tokens: servers that did not count them report 0.
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
  // Not a completion, but perhaps the page of a proxy: no model was involved.
  if (choice === undefined) return { ok: false, outcome: 'server-error', usage, mayHaveRun: false };
  if (choice.message?.refusal) return failed('refusal');
  if (choice.finish_reason === 'content_filter') return failed('filter');
  if (choice.finish_reason === 'length') return failed('length');
  if (choice.finish_reason === 'error' || choice.error) return failed('server-error');
  const content = choice.message?.content ?? '';
  return content.trim() === '' ? failed('empty') : { ok: true, content, usage };
}

/** Errors from before the connection was made, when nothing had been sent. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT/;

/** Node waits at most five minutes for the headers and for each chunk of the body. */
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

/** Retry-After in milliseconds, from a number of seconds or a date (RFC 9110, 10.2.3). */
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
