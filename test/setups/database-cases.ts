import pg from 'pg';
import { rowsOf } from './ask.ts';
import type { Attempt } from './attempt.ts';
import type { Running } from './servers.ts';

export type Case = {
  readonly what: string;
  prepare(): Promise<Attempt>;
  readonly line: RegExp;
  readonly code: number;
};

const READY = /^ready/;

/** Each case has a database of its own, made by `sql` and, in it, by `inside`. */
type Database = {
  readonly sql?: string;
  readonly settings?: readonly string[];
  readonly inside?: readonly string[];
  readonly query?: string;
  readonly url?: (name: string) => string;
};

let made = 0;

/** Cases of *Any PostgreSQL* on a server of Debian's, with PgBouncer in front where it is there. */
export function databaseCases(server: Running, poolers: Readonly<Record<string, Running>>): Case[] {
  const at = (port: number) => (name: string) =>
    `postgresql://crux:crux-pw@127.0.0.1:${port}/${name}`;
  const direct = at(server.port);
  const root = direct('postgres');

  async function open(database: Database): Promise<string> {
    made += 1;
    const name = `setup_${made}`;
    await rowsOf(root, `CREATE DATABASE ${name} ${database.sql ?? ''}`);
    for (const one of database.settings ?? []) {
      await rowsOf(root, `ALTER DATABASE ${name} SET ${one}`);
    }
    for (const one of database.inside ?? []) await rowsOf(direct(name), one.replaceAll('DB', name));
    return `${(database.url ?? direct)(name)}${database.query ?? ''}`;
  }

  const on = (what: string, database: Database, line: RegExp = READY, code = 0): Case => ({
    what,
    line,
    code,
    async prepare() {
      const url = await open(database);
      const direct = url.replace(/(@127\.0\.0\.1:)\d+/, `$1${server.port}`);
      return { env: { DATABASE_URL: url }, whileReady: () => instantsAreRight(direct) };
    },
  });

  const other = (user: string) => (name: string) =>
    `postgresql://${user}:pw1234@127.0.0.1:${server.port}/${name}`;
  const role = (name: string) => [
    `DROP ROLE IF EXISTS ${name}`,
    `CREATE ROLE ${name} LOGIN PASSWORD 'pw1234'`,
  ];

  return [
    on('as it comes', {}),
    ...['America/New_York', 'Europe/Berlin', 'Asia/Kolkata'].map((zone) =>
      on(`time zone ${zone}`, { settings: [`timezone TO '${zone}'`] }),
    ),
    on('DateStyle German', { settings: ["datestyle TO 'German, DMY'"] }),
    on('another search_path', {
      inside: ['CREATE SCHEMA mine'],
      settings: ['search_path TO mine, public'],
    }),
    on('?schema=', { query: '?schema=Mine' }),
    on("a role's own schema", {
      inside: [
        ...role('own'),
        'GRANT CREATE ON DATABASE "DB" TO own',
        'CREATE SCHEMA AUTHORIZATION own',
      ],
      url: other('own'),
    }),
    on('pg_trgm in another schema', {
      inside: ['CREATE SCHEMA extensions', 'CREATE EXTENSION pg_trgm SCHEMA extensions'],
    }),
    on('statement_timeout of 200 ms', { settings: ["statement_timeout TO '200ms'"] }),
    on(
      'no right to make tables',
      { inside: role('narrow'), url: other('narrow') },
      /GRANT CREATE ON SCHEMA/,
      1,
    ),
    on(
      'no right to make pg_trgm',
      { inside: [...role('less'), 'GRANT CREATE ON SCHEMA public TO less'], url: other('less') },
      /run CREATE EXTENSION pg_trgm/,
      1,
    ),
    ...['LATIN1', 'SQL_ASCII'].map((encoding) =>
      on(
        `encoding ${encoding}`,
        { sql: `ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0` },
        /should be a database in UTF8/,
        1,
      ),
    ),
    on('read-only', { settings: ['default_transaction_read_only TO on'] }, /is read-only/, 1),
    on('a socket', {
      url: (name) => `postgresql://crux:crux-pw@/${name}?host=${server.folder}&port=${server.port}`,
    }),
    on('sslmode=disable', { query: '?sslmode=disable' }),
    on('sslmode=require, a certificate of its own', { query: '?sslmode=require' }),
    on('sslmode=verify-full, unknown signer', { query: '?sslmode=verify-full' }, /sslrootcert=/, 1),
    on('sslmode=verify-ca with its certificate', {
      query: `?sslmode=verify-ca&sslrootcert=${server.folder}/server.crt`,
    }),
    on(
      'sslmode=verify-full by an address that is not in the certificate',
      { query: `?sslmode=verify-full&sslrootcert=${server.folder}/server.crt` },
      /sslrootcert=/,
      1,
    ),
    on('sslmode=verify-full by its name', {
      url: (name) => `postgresql://crux:crux-pw@localhost:${server.port}/${name}`,
      query: `?sslmode=verify-full&sslrootcert=${server.folder}/server.crt`,
    }),
    on(
      'a password that is not encoded',
      { url: () => 'postgresql://user:p@ss/w#r@127.0.0.1/x' },
      /percent-encoded/,
      1,
    ),
    on(
      'a wrong password',
      { url: (name) => `${direct(name).replace('crux-pw', 'hunter22')}` },
      /password authentication failed/,
      1,
    ),
    on(
      'nobody listens',
      { url: (name) => `postgresql://crux:x@127.0.0.1:1/${name}` },
      /ECONNREFUSED/,
      1,
    ),
    ...Object.entries(poolers).flatMap(([mode, pooler]) => [
      on(`PgBouncer, ${mode} mode, its defaults`, { url: at(pooler.port) }),
      on(`PgBouncer, ${mode} mode, another zone and schema`, {
        url: at(pooler.port),
        settings: ["timezone TO 'America/New_York'", "datestyle TO 'German, DMY'"],
        query: '?schema=mine',
      }),
    ]),
    {
      what: 'a database newer than the program',
      line: /newer than this Crux/,
      code: 1,
      async prepare() {
        const url = await open({});
        await rowsOf(
          url,
          `CREATE TABLE _prisma_migrations (migration_name text, checksum text, finished_at timestamptz DEFAULT now(), rolled_back_at timestamptz);
           INSERT INTO _prisma_migrations VALUES ('20990101000000_later', 'x')`,
        );
        return { env: { DATABASE_URL: url } };
      },
    },
  ];
}

/** Throws unless an instant that the program has just written is within 300 s of the database's. */
async function instantsAreRight(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url.replace(/\?.*$/, (query) => (query.includes('host=') ? query : '')),
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string }>(
      `SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = 'Registration'`,
    );
    const [place] = rows;
    const { rows: found } = await client.query<{ off: string }>(
      `SELECT max(abs(extract(epoch FROM now() - "at")))::text AS off FROM "${place?.schema}"."Registration"`,
    );
    const off = Number(found[0]?.off ?? Number.NaN);
    if (!(off < 300)) throw new Error(`instants are off by ${off} s`);
  } finally {
    await client.end();
  }
}
