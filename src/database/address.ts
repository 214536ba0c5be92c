import { DatabaseUnusableError } from './errors.ts';
import { readTlsWish, type TlsWish } from './tls.ts';

/** What DATABASE_URL says, taken apart. */
export type Address = {
  /** Such as `db.example:5432/crux`, for messages: no user and no password. */
  readonly place: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** A name, an address, or the folder of a socket; undefined: PGHOST or this machine. */
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly database: string | undefined;
  readonly tls: TlsWish;
  /** `?schema=`, the schema that the tables are in. */
  readonly schema: string | undefined;
  /** `?options=`, as the server takes them at the start of a session. */
  readonly options: string | undefined;
  /** `?pgbouncer=true`, as Prisma knows it: a pooler in transaction mode is in between. */
  readonly isPooled: boolean;
};

const SHAPE = 'should be a PostgreSQL address such as postgresql://user:password@host:5432/crux';
const ENCODE =
  'should have its password percent-encoded: write %40 for @, %2F for /, %23 for #, %3F for ?, ' +
  '%3A for : and %25 for %';

const ONE_SERVER = 'should name one server, the primary: a list of servers is not supported';

/**
 * Parses an address by the rules of libpq. If unescaped characters in a password could become
 * another part of it, which messages may show, the whole address is refused.
 *
 * @throws DatabaseUnusableError with one line that quotes nothing of the address.
 */
export function readAddress(url: string): Address {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/s.exec(url) ?? [];
  if (rest === undefined) throw fault(SHAPE);
  const [whole, authority = '', path = '', query = ''] =
    /^([^/?#]*)(?:\/([^?#]*))?(?:\?(.*))?$/s.exec(rest) ?? [];
  if (whole === undefined || path.includes('@') || !isServer(authority, query)) {
    throw fault(ENCODE);
  }
  // To libpq a plus is a plus; to URLSearchParams it would be a space.
  const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
  const given = { ...readAuthority(authority), database: decoded(path) };
  const from = (name: string, other: string | undefined) => parameters.get(name) || other;
  const host = from('host', given.host);
  if (host?.includes(',')) throw fault(ONE_SERVER);
  const port = readPort(from('port', given.port));
  const database = from('dbname', given.database);
  return {
    place: placeOf(host, port, database),
    user: from('user', given.user),
    password: from('password', given.password),
    host,
    port,
    database,
    tls: readTlsWish(parameters),
    schema: parameters.get('schema') || undefined,
    options: parameters.get('options') || undefined,
    isPooled: parameters.get('pgbouncer') === 'true',
  };
}

/**
 * An `@` in the query alone belongs to an unescaped password, unless what is before the query looks
 * like a server and the query begins with a parameter.
 */
function isServer(authority: string, query: string): boolean {
  if (authority.includes('@') || !query.includes('@')) return true;
  return /^[^:]*(:\d*)?$/.test(authority) && /^[^@]*=/.test(query);
}

/** No host holds an `@`: the last one ends user and password. */
function readAuthority(authority: string) {
  const end = authority.lastIndexOf('@');
  const [user, ...password] = end < 0 ? [''] : authority.slice(0, end).split(':');
  const server = authority.slice(end + 1);
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(server) ?? [];
  return {
    user: decoded(user ?? ''),
    password: decoded(password.join(':')),
    host: decoded(host.replace(/^\[(.*)\]$/, '$1')),
    port: port === '' ? undefined : port,
  };
}

function decoded(part: string): string | undefined {
  try {
    return part === '' ? undefined : decodeURIComponent(part);
  } catch {
    throw fault(ENCODE);
  }
}

function readPort(port: string | undefined): number | undefined {
  if (port === undefined) return undefined;
  if (/^\d{1,5},/.test(port)) throw fault(ONE_SERVER);
  // What is no number is most likely the rest of a password.
  if (!/^\d{1,5}$/.test(port)) throw fault(ENCODE);
  return Number(port);
}

function placeOf(host = 'localhost', port = 5432, database = ''): string {
  if (host.startsWith('/')) return `${host} (port ${port})/${database}`;
  return `${host.includes(':') ? `[${host}]` : host}:${port}/${database}`;
}

function fault(says: string): DatabaseUnusableError {
  return new DatabaseUnusableError(`DATABASE_URL ${says}`);
}
