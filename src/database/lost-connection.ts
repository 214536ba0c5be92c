import { codeOf } from '../error-code.ts';

/** Codes of a connection that was lost: the network's, and PostgreSQL's for a server that ends. */
const LOST = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006'];

/** The same where what was lost is opened anew; Prisma has codes of its own for either. */
const GONE = [...LOST, 'ECONNREFUSED', 'P1001', 'P1017'];

/** Of a try to connect. Elsewhere the last ones may be about a file, or about another server. */
const AWAY = [
  ...[...LOST, 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
  // Too many connections, and what else SQL calls a connection exception.
  ...['53300', '08000', '08001', '08003', '08004'],
];

/** Whether a try to connect failed for the moment only: the database may be there soon. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    AWAY.includes(codeOf(error) ?? '') || /timeout|terminated unexpectedly/i.test(error.message)
  );
}

/** Whether an error says no more than that a connection is gone; whoever uses it hears so as well. */
export function isLostConnection(error: Error): boolean {
  return LOST.includes(codeOf(error) ?? '') || /^Connection terminated/.test(error.message);
}

/** Whether the database does not answer any more, as pg says it or as Prisma hands it on. */
export function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, message = '', cause, meta, driverAdapterError } = error as Passed;
  if ([code, originalCode].some((one) => GONE.includes(String(one)))) return true;
  // pg has no code for these; a server that dies while it answers leaves the last one.
  if (/^Connection terminated|^timeout (?:expired|exceeded)/.test(message)) return true;
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
