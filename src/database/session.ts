import { type Address, readAddress } from './address.ts';
import type { OpenSocket } from './database-line.ts';
import { type TlsAttempt, tlsAttempts } from './tls.ts';

/**
 * What is between Crux and the server: nothing, or a pooler that keeps a client on one session, or
 * uses any session for each transaction. Session settings last only in the first two cases.
 */
export type Pooling = 'none' | 'session' | 'transaction';

/** How to open a session and what each statement in it may rely on. */
export type Session = {
  readonly address: Address;
  readonly tls: TlsAttempt;
  readonly pooling: Pooling;
  /** The schema of the tables; undefined: wherever the server looks first. */
  readonly schema: string | undefined;
  /** Where names are looked up, in order; empty: wherever the server looks. */
  readonly searchPath: readonly string[];
  /** Creates its sockets; by default pg does. */
  readonly openSocket?: OpenSocket | undefined;
};

/** Milliseconds. */
export const STATEMENT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 15_000;

/** The settings that Prisma and Crux rely on, whatever the defaults of server, database and role. */
function settingsOf({ searchPath }: Session, statementMs: number): [string, string][] {
  const path = searchPath.map(quoteName).join(', ');
  return [
    // Prisma writes instants without a zone and reads them without looking at it.
    ['TimeZone', 'UTC'],
    ['DateStyle', 'ISO, YMD'],
    ['IntervalStyle', 'postgres'],
    ['bytea_output', 'hex'],
    ['extra_float_digits', '1'],
    ['standard_conforming_strings', 'on'],
    // A transaction that waited for a row continues with its new version, instead of failing.
    ['default_transaction_isolation', 'read committed'],
    ['statement_timeout', String(statementMs)],
    ['lock_timeout', '0'],
    ['idle_in_transaction_session_timeout', String(idleMs(statementMs))],
    ...(path === '' ? [] : ([['search_path', path]] as [string, string][])),
  ];
}

/** A longer limit for a statement allows longer pauses between two of them as well. */
function idleMs(statementMs: number): number {
  return Math.max(IDLE_IN_TRANSACTION_MS, statementMs + IDLE_IN_TRANSACTION_MS - STATEMENT_MS);
}

/** The settings that PgBouncer itself carries from one session to the next. */
const CARRIED = ['TimeZone', 'DateStyle'];

/**
 * The statement that sets everything for as long as the session lasts; behind a pooler in
 * transaction mode only the settings that PgBouncer carries.
 */
export function sessionStatement(
  session: Session,
  statementMs: number,
  more: Readonly<Record<string, string>> = {},
): string {
  const all = [...settingsOf(session, statementMs), ...Object.entries(more)];
  const kept = all.filter(([name]) => session.pooling !== 'transaction' || CARRIED.includes(name));
  return `SELECT ${kept.map(([name, value]) => setConfig(name, value, false)).join(', ')}`;
}

/** Begins a transaction in which everything is set, whatever session it runs in. */
export function beginStatement(
  session: Session,
  more: Readonly<Record<string, string>> = {},
  statementMs = STATEMENT_MS,
) {
  const all = settingsOf(session, statementMs);
  const settings = Object.entries({ ...Object.fromEntries(all), ...more });
  const set = settings.map(([name, value]) => setConfig(name, value, true)).join(', ');
  return `BEGIN ISOLATION LEVEL READ COMMITTED; SELECT ${set}`;
}

function setConfig(name: string, value: string, isLocal: boolean): string {
  return `set_config('${name}', '${value.replaceAll("'", "''")}', ${isLocal})`;
}

/** Quotes a name as an identifier of SQL, whatever is in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * The configuration of a client of `pg`. Of settings it requests only the `options` of the address
 * at the start of a session: poolers refuse startup parameters that they do not know.
 */
export function clientConfig({ address, tls, openSocket }: Session) {
  const { user, password, host, port, database, options } = address;
  return {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(database === undefined ? {} : { database }),
    ...(options === undefined ? {} : { options }),
    ...(openSocket === undefined ? {} : { stream: openSocket }),
    ssl: tls,
    keepAlive: true,
  };
}

/**
 * The session of an address that is known to be a server of our own: unencrypted unless the address
 * insists on encryption, without a pooler unless the address names one, in its schema.
 */
export function directSession(url: string): Session {
  const address = readAddress(url);
  const isLocal = address.tls.mode === 'prefer' || address.tls.mode === 'allow';
  const [tls = false] = isLocal ? [] : tlsAttempts(address.tls, address.host);
  const { schema } = address;
  return {
    address,
    tls,
    schema,
    pooling: address.isPooled ? 'transaction' : 'none',
    searchPath: schema === undefined ? [] : [schema],
  };
}
