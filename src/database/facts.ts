import type { ClientBase } from 'pg';
import type { Address } from './address.ts';
import { DatabaseUnusableError } from './errors.ts';
import { quoteName } from './session.ts';

const OLDEST = 15;

/** What a database is like before Crux changes anything in it. */
export type Facts = {
  /** Such as `18.4`. */
  readonly version: string;
  readonly encoding: string;
  readonly isReadOnly: boolean;
  /** The zone in which instants without one were read before Crux set it: the server's own. */
  readonly zone: string;
  readonly role: string;
  readonly database: string;
  /** Where the tables are, or will be; null where the server looks in no schema that exists. */
  readonly schema: string | null;
  readonly isSchemaThere: boolean;
  readonly hasTables: boolean;
  /** False where another role made the tables, as an administrator does who restores a backup. */
  readonly mayWriteTables: boolean;
  /** Another schema that Crux's tables are in; null where there is none. */
  readonly otherSchema: string | null;
  readonly mayCreateTables: boolean;
  readonly mayCreateInDatabase: boolean;
  /** Schemas of extensions that statements name, such as `extensions`. */
  readonly extensionSchemas: readonly string[];
  /** Whether pg_trgm is installed, can be installed, or is unknown to this server. */
  readonly trigrams: 'there' | 'available' | 'unknown';
};

/**
 * Reads what the start decides by; changes nothing. `wished` is the schema that the address names.
 * Without it the schema is the one on the search path in which the tables are found, else the first
 * one there, which is the own schema of the role if it has one.
 */
export async function readFacts(client: ClientBase, wished: string | undefined): Promise<Facts> {
  // In a transaction, with a setting that ends with it, in case a pooler passes the session on.
  await client.query(`BEGIN; SELECT set_config('statement_timeout', '10s', true)`);
  const { rows } = await client.query<Facts>(
    `WITH place AS (
       SELECT coalesce($1, (SELECT n.nspname::text FROM pg_class c
         JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.oid = to_regclass('"VoteChange"')), current_schema()::text) AS name
     ), schema AS (
       SELECT place.name, n.oid FROM place LEFT JOIN pg_namespace n ON n.nspname = place.name
     )
     SELECT current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding,
       pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on'
         AS "isReadOnly",
       (SELECT reset_val FROM pg_settings WHERE name = 'TimeZone') AS zone,
       current_user::text AS role, current_database()::text AS database,
       schema.name AS schema, schema.oid IS NOT NULL AS "isSchemaThere",
       EXISTS (SELECT FROM pg_class WHERE relnamespace = schema.oid
         AND relname = '_prisma_migrations') AS "hasTables",
       coalesce((SELECT has_table_privilege(oid, 'INSERT') FROM pg_class
         WHERE relnamespace = schema.oid AND relname = 'VoteChange'), true) AS "mayWriteTables",
       (SELECT min(n.nspname::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relname = 'VoteChange' AND c.relkind IN ('r', 'p')
           AND n.oid IS DISTINCT FROM schema.oid) AS "otherSchema",
       coalesce(has_schema_privilege(schema.oid, 'CREATE'), false) AS "mayCreateTables",
       has_database_privilege(current_database(), 'CREATE') AS "mayCreateInDatabase",
       ARRAY(SELECT n.nspname::text FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
         WHERE e.extname = 'pg_trgm') AS "extensionSchemas",
       CASE WHEN EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN 'there'
         WHEN EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN 'available'
         ELSE 'unknown' END AS trigrams
     FROM schema`,
    [wished ?? null],
  );
  await client.query('ROLLBACK');
  const [facts] = rows;
  if (facts === undefined) throw new Error('PostgreSQL says nothing about itself');
  return facts;
}

/** @throws DatabaseUnusableError with one line that says what to do. */
export function requireUsable(address: Address, facts: Facts): void {
  const fault = faultOf(address.place, facts);
  if (fault !== undefined) throw new DatabaseUnusableError(`DATABASE_URL ${fault}`);
}

function faultOf(place: string, facts: Facts): string | undefined {
  const { version, encoding, database } = facts;
  if (Number.parseInt(version, 10) < OLDEST) {
    return `should be PostgreSQL ${OLDEST} or newer: ${place} is ${version}`;
  }
  if (encoding !== 'UTF8') {
    return (
      `should be a database in UTF8, in which every script can be written: ${place} is in ` +
      `${encoding}. Make one with: CREATE DATABASE crux ENCODING 'UTF8' TEMPLATE template0`
    );
  }
  if (facts.isReadOnly) {
    return (
      `should be a database that can be written: ${place} is read-only, as a standby or because of ` +
      'default_transaction_read_only. Name the primary server'
    );
  }
  if (!facts.mayWriteTables) {
    return (
      `has the role ${quoteName(facts.role)}, which may not write the tables in ${place}: another ` +
      'role made them. Restore the backup as this role, or make it their owner'
    );
  }
  if (facts.hasTables) return undefined;
  if (facts.otherSchema !== null) {
    return (
      `leads to the schema ${facts.schema}, but Crux's tables are in ${facts.otherSchema}: ` +
      `end it with ?schema=${facts.otherSchema} to continue with them, or use another database`
    );
  }
  return rightMissing(database, facts);
}

/** What the role lacks to make its tables. */
function rightMissing(database: string, facts: Facts): string | undefined {
  const [role, schema] = [quoteName(facts.role), quoteName(facts.schema ?? facts.role)];
  const create = `as an administrator of ${quoteName(database)} run`;
  const makeSchema = `CREATE SCHEMA ${schema} AUTHORIZATION ${role}`;
  if (facts.schema === null) {
    return `leads to no schema that could hold tables: ${create} ${makeSchema}`;
  }
  if (!facts.isSchemaThere && !facts.mayCreateInDatabase) {
    return `names a schema that does not exist, and its role may not create it: ${create} ${makeSchema}`;
  }
  if (facts.isSchemaThere && !facts.mayCreateTables) {
    return `has a role that may not create tables: ${create} GRANT CREATE ON SCHEMA ${schema} TO ${role}`;
  }
  if (facts.trigrams === 'unknown') {
    return 'leads to a server without the extension pg_trgm, which Crux needs to search: install postgresql-contrib there';
  }
  if (facts.trigrams === 'available' && !facts.mayCreateInDatabase) {
    return `has a role that may not create the extension pg_trgm, which Crux needs to search: ${create} CREATE EXTENSION pg_trgm`;
  }
  return undefined;
}
