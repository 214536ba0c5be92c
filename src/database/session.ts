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
  /** Makes its sockets; those of pg unless given. */
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

/** Who may take longer for a statement may also pause longer between two of them. */
function idleMs(statementMs: number): number {
  return Math.max(IDLE_IN_TRANSACTION_MS, statementMs + IDLE_IN_TRANSACTION_MS - STATEMENT_MS);
}

/** Those that PgBouncer carries from one session to the next by itself. */
const CARRIED = ['TimeZone', 'DateStyle'];

/** The statement that sets everything for as long as the session lasts. */
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

/** A name as SQL writes it, whatever is in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * What `pg` takes. Nothing is asked for at the start of a session: poolers refuse what they do not
 * know there.
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
 * The session of an address that is known to be a server of our own: nothing in between, the first
 * way to encrypt that the address allows, and the schema that it names.
 */
export function directSession(url: string): Session {
  const address = readAddress(url);
  const isLocal = address.tls.mode === 'prefer' || address.tls.mode === 'allow';
  const [tls = false] = isLocal ? [] : tlsAttempts(address.tls, address.host);
  const { schema } = address;
  return {
    ...{ address, tls, schema },
    pooling: address.isPooled ? 'transaction' : 'none',
    searchPath: schema === undefined ? [] : [schema],
  };
}
