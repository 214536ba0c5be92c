import { StartError } from './start-error.ts';

/**
 * The one line that says why a start failed and what to do, where the surroundings are the cause;
 * undefined for a fault of ours.
 */
export function startLine(error: unknown): string | undefined {
  if (error instanceof StartError) return error.message;
  return isDatabaseGone(error)
    ? 'The database went away while Crux was starting. Start Crux again: it waits until the database is back.'
    : undefined;
}

/** Prisma's, for a server that cannot be reached and for a connection that was closed. */
const GONE = ['ECONNREFUSED', 'P1001', 'P1017'];

/** Whether the database does not answer any more, as pg says it or as Prisma hands it on. */
function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, message = '', cause, meta, driverAdapterError } = error as Passed;
  const codes = [code, originalCode].map(String);
  if (codes.some((one) => LOST.includes(one) || GONE.includes(one))) return true;
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

/** Codes of a connection that is gone: of the network, and PostgreSQL's for a server that ends. */
const LOST = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006'];

/** Whether an error says no more than that a connection is gone; whoever uses it hears so as well. */
export function isLostConnection(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return LOST.includes(code) || /^Connection terminated/.test(error.message);
}
