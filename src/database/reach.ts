import pg from 'pg';
import { codeOf } from '../error-code.ts';
import { type Address, readAddress } from './address.ts';
import { DatabaseAwayError, DatabaseUnusableError } from './errors.ts';
import { type Facts, readFacts, requireUsable } from './facts.ts';
import { isAway } from './lost-connection.ts';
import { findPooling } from './pooling.ts';
import { clientConfig, type Session } from './session.ts';
import { type TlsAttempt, tlsAttempts } from './tls.ts';

const PATIENCE_MS = 10_000;

/** PostgreSQL's code where pg_hba.conf has no line for such a connection. */
const NO_ENTRY = '28000';

/** A database that answers and can be used, how to reach it, and what it is like. */
export type Reached = { readonly session: Session; readonly facts: Facts };

/**
 * Finds out how to reach the database of an address: encrypted or not, through which pooler, and
 * in which schema the tables are or will be.
 *
 * @throws DatabaseAwayError where it does not answer now.
 * @throws DatabaseUnusableError where waiting changes nothing; each with one line.
 */
export async function reach(url: string): Promise<Reached> {
  const address = readAddress(url);
  const attempts = tlsAttempts(address.tls, address.host);
  for (const [index, tls] of attempts.entries()) {
    try {
      return await reachBy(address, tls);
    } catch (error) {
      const isLast = index === attempts.length - 1;
      if (isLast || !isAboutTls(error)) throw told(address, error);
    }
  }
  throw new Error('no way to connect was tried');
}

async function reachBy(address: Address, tls: TlsAttempt): Promise<Reached> {
  const { schema } = address;
  const plain: Session = { address, tls, schema, pooling: 'none', searchPath: [] };
  const client = await openClient(plain);
  try {
    const facts = await readFacts(client, schema);
    requireUsable(address, facts);
    const pooling = address.isPooled
      ? 'transaction'
      : await findPooling(client, () => openClient(plain));
    const searchPath = [facts.schema, ...facts.extensionSchemas].filter((one) => one !== null);
    return {
      facts,
      session: {
        address,
        tls,
        pooling,
        schema: facts.schema ?? undefined,
        searchPath: [...new Set(searchPath)],
      },
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function openClient(session: Session): Promise<pg.Client> {
  const client = new pg.Client({
    ...clientConfig(session),
    application_name: 'crux start',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * Whether to try the next way to connect, as libpq does if the server does not encrypt, or insists
 * on another way.
 */
function isAboutTls(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isEncryption = /SSL|TLS|certificate|self.signed/i.test(
    `${error.message} ${codeOf(error) ?? ''}`,
  );
  return isEncryption || codeOf(error) === NO_ENTRY;
}

function told(address: Address, error: unknown): Error {
  if (error instanceof DatabaseUnusableError) return error;
  const reason = reasonOf(error, address);
  const says = `DATABASE_URL should be a PostgreSQL that answers: ${address.place} does not (${reason})`;
  if (isAway(error)) return new DatabaseAwayError(says, { cause: error });
  return new DatabaseUnusableError(`${says}${remedyFor(error, address)}`, { cause: error });
}

/** Some connection errors, such as those for both addresses of localhost, have only a code. */
function reasonOf(error: unknown, { password }: Address): string {
  if (!(error instanceof Error)) return 'no reason given';
  const reason = error.message || codeOf(error) || error.name;
  return password === undefined || password.length < 3
    ? reason
    : reason.replaceAll(password, '[hidden]');
}

function remedyFor(error: unknown, { tls, password }: Address): string {
  if (codeOf(error) === '28P01' && password !== undefined) {
    return ': in the address a password is percent-encoded, such as %40 for @ and %25 for %';
  }
  if (/does not support SSL/.test(String(error))) {
    return `: sslmode=${tls.mode} asks for encryption, which this server does not offer`;
  }
  if (isAboutTls(error) && codeOf(error) !== NO_ENTRY) {
    return (
      `: sslmode=${tls.mode} trusts what sslrootcert=<file> names or, without one, ` +
      'what Node trusts; sslmode=require encrypts without checking'
    );
  }
  return '';
}
