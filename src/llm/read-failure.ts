import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { complaintOf, type Sent, UNKNOWN_USAGE } from './sent.ts';

type Failed = Extract<Sent, { ok: false }>;

/** Errors from before the connection was made, when nothing had been sent. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT/;

/** Node waits at most five minutes for the headers and for each chunk of the body. */
const TOO_LATE = /UND_ERR_(?:HEADERS|BODY)_TIMEOUT/;

/** The model wrote, and the server found that it did not keep to the form. */
const NOT_THE_FORM = /json_validate_failed|failed_generation|failed to (?:generate|validate) json/i;

/** What an error of the library comes to. */
export function readFailure(error: unknown): Failed {
  const failed = { ok: false, usage: UNKNOWN_USAGE, mayHaveRun: true } as const;
  if (isTimeout(error)) return { ...failed, outcome: 'timeout' };
  if (error instanceof APIError && error.status !== undefined) return readStatus(error);
  const codes = codesOf(error);
  if (TOO_LATE.test(codes)) return { ...failed, outcome: 'timeout' };
  return { ...failed, outcome: 'unreachable', mayHaveRun: !NEVER_SENT.test(codes) };
}

function readStatus(error: APIError): Failed {
  const { status = 0, headers = new Headers() } = error;
  const complaint = complaintOf(error.message);
  const failed = { ok: false, usage: UNKNOWN_USAGE, mayHaveRun: false } as const;
  const retryAfterMs = readRetryAfter(headers);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429) return { ...failed, ...wait, outcome: 'busy' };
  if (status >= 500 || status === 408) {
    return { ...failed, ...wait, outcome: 'server-error', complaint };
  }
  if (/content_?filter|content_policy/.test(complaint)) return { ...failed, outcome: 'filter' };
  if (NOT_THE_FORM.test(complaint)) return { ...failed, outcome: 'bad-form', mayHaveRun: true };
  // About permissions, money or length: no other form of the request would help.
  if ([401, 402, 403, 413].includes(status)) return { ...failed, outcome: 'rejected' };
  const mayBeForm = status === 400 || status === 422;
  return { ...failed, outcome: 'rejected', complaint, mayBeForm };
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
