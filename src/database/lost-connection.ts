import { codeOf } from '../error-code.ts';

/** Error codes of a lost connection: the network's, and PostgreSQL's for a server that shuts down. */
const LOST = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006'];

/** The same, including failed attempts to reconnect; Prisma has codes of its own for both. */
const GONE = [...LOST, 'ECONNREFUSED', 'P1001', 'P1017'];

/** Codes of a failed attempt to connect. Elsewhere some may be about a file or another server. */
const AWAY = [
  ...[...LOST, 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
  // Too many connections, and what else SQL calls a connection exception.
  ...['53300', '08000', '08001', '08003', '08004'],
];

/** Whether an attempt to connect failed only for now: the database may be up soon. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    AWAY.includes(codeOf(error) ?? '') || /timeout|terminated unexpectedly/i.test(error.message)
  );
}

/** Whether an error only says that a connection is gone, which whoever uses it learns anyway. */
export function isLostConnection(error: Error): boolean {
  return LOST.includes(codeOf(error) ?? '') || /^Connection terminated/.test(error.message);
}

/** Errors of pg without a code. The first one also comes when a server dies while it answers. */
const UNCODED = /^Connection terminated|^timeout (?:expired|exceeded)|^Query read timeout/;

/** Whether the database no longer answers, by an error of pg or as Prisma passes it on. */
export function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, message = '', cause, meta, driverAdapterError } = error as Passed;
  if ([code, originalCode].some((one) => GONE.includes(String(one)))) return true;
  if (UNCODED.test(message)) return true;
  return [cause, meta, driverAdapterError].some(isDatabaseGone);
}

/** What may be in an error, and in what it hands on. */
type Passed = {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly message?: string;
  readonly cause?: unknown;
  readonly meta?: unknown;
  readonly driverAdapterError?: unknown;
};
