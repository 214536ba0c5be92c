import pg from 'pg';
import { quoteName } from '../../src/database/session.ts';

/** The schema of the partitions and, for a moment, of the tables that they replace. */
const PARTITIONS = 'partitions';
const BEFORE = 'before';
const COUNT = 4;

/** A debate's table, with everything that a twin with only its columns lacks. */
type DebateTable = {
  readonly name: string;
  /** The partition key: `debateId`, or `id` for the debate itself. */
  readonly key: string;
  /** Columns that are written; PostgreSQL computes the others. */
  readonly columns: readonly string[];
  /** Sequences that give a column its numbers. */
  readonly sequences: readonly { readonly name: string; readonly column: string }[];
  /** Keys, then other indexes, then triggers: each as the statement that makes it. */
  readonly statements: readonly string[];
  readonly foreignKeys: readonly string[];
};

/**
 * Replaces every debate's table with a partitioned twin, split by a hash of the debate: a test on
 * one machine of spreading debates over several. Rows, keys, indexes, checks, defaults, triggers
 * and foreign keys are kept.
 *
 * @throws Error, by PostgreSQL, when a primary or unique key lacks the debate.
 */
export async function partitionTables(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, query_timeout: 60_000 });
  await client.connect();
  try {
    const tables = await readTables(client);
    await client.query(`BEGIN; CREATE SCHEMA ${PARTITIONS}; CREATE SCHEMA ${BEFORE}`);
    await dropForeignKeys(client);
    for (const table of tables) await partition(client, table);
    for (const { foreignKeys } of tables) await all(client, foreignKeys);
    await client.query(`DROP SCHEMA ${BEFORE} CASCADE; COMMIT`);
    return tables.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readTables(client: pg.Client): Promise<DebateTable[]> {
  const { rows } = await client.query<DebateTable>(
    `SELECT c.relname AS name, k.attname AS key,
       ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
         AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       ARRAY(SELECT json_build_object('name', s.relname, 'column', a.attname)
         FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
         WHERE d.refobjid = c.oid AND d.deptype = 'a') AS sequences,
       ARRAY(SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, o.conname,
           pg_get_constraintdef(o.oid))
         FROM pg_constraint o WHERE o.conrelid = c.oid AND o.contype IN ('p', 'u')
         ORDER BY o.contype, o.conname)
       || ARRAY(SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
         WHERE i.indrelid = c.oid
           AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid
             AND o.contype IN ('p', 'u'))
         ORDER BY i.indexrelid)
       || ARRAY(SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t
         WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY t.tgname) AS statements,
       ARRAY(SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, o.conname,
           pg_get_constraintdef(o.oid))
         FROM pg_constraint o WHERE o.conrelid = c.oid AND o.contype = 'f') AS "foreignKeys"
     FROM pg_class c JOIN pg_attribute k ON k.attrelid = c.oid
       AND k.attname = CASE c.relname WHEN 'Debate' THEN 'id' ELSE 'debateId' END
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`,
  );
  return rows;
}

async function dropForeignKeys(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', c.relname, o.conname) AS statement
     FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
     WHERE o.contype = 'f' AND c.relnamespace = 'public'::regnamespace`,
  );
  await all(
    client,
    rows.map(({ statement }) => statement),
  );
}

async function partition(client: pg.Client, table: DebateTable): Promise<void> {
  const name = quoteName(table.name);
  // Its indexes move with it, so that the twin's can take their names; its sequences stay.
  for (const { name: sequence } of table.sequences) {
    await client.query(`ALTER SEQUENCE ${quoteName(sequence)} OWNED BY NONE`);
  }
  await client.query(`ALTER TABLE ${name} SET SCHEMA ${BEFORE}`);
  await client.query(
    `CREATE TABLE ${name} (LIKE ${BEFORE}.${name} INCLUDING ALL EXCLUDING INDEXES)
     PARTITION BY HASH (${quoteName(table.key)})`,
  );
  for (let part = 0; part < COUNT; part += 1) {
    await client.query(
      `CREATE TABLE ${PARTITIONS}.${quoteName(`${table.name}_${part}`)} PARTITION OF ${name}
       FOR VALUES WITH (MODULUS ${COUNT}, REMAINDER ${part})`,
    );
  }
  for (const { name: sequence, column } of table.sequences) {
    await client.query(
      `ALTER SEQUENCE ${quoteName(sequence)} OWNED BY ${name}.${quoteName(column)}`,
    );
  }
  const columns = table.columns.map(quoteName).join(', ');
  await client.query(`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM ${BEFORE}.${name}`);
  await all(client, table.statements);
}

async function all(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}
