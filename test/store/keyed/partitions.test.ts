import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { MIGRATIONS } from '#store/migrate/migration-folder.ts';
import { partitionTables } from '../../partitioned/partition-tables.ts';
import { type ClonedDatabase, emptyDatabase } from '../../support/postgres/database.ts';
import { putDebate } from '../../support/postgres/installation.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';

let database: ClonedDatabase;
let before: unknown[];
let tables: readonly string[];
const ask = (statement: string) => rowsOf(database.url, statement);

/** What the catalogue says of keys, indexes, checks, defaults and triggers, without partitions'. */
const structure = () =>
  ask(`
    SELECT c.relname AS table, 'index' AS kind,
      replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT c.relname, o.conname, pg_get_constraintdef(o.oid)
    FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
    WHERE c.relnamespace = 'public'::regnamespace AND o.contype <> 'n' AND o.conparentid = 0
    UNION ALL
    -- Written anew, a condition has fewer brackets.
    SELECT c.relname, 'trigger', translate(pg_get_triggerdef(t.oid), '()', '')
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
    UNION ALL
    SELECT c.relname, concat(a.attname, ' ', a.attgenerated, ' ', a.attnotnull),
      pg_get_expr(d.adbin, d.adrelid)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY 1, 2, 3`);

beforeAll(async () => {
  database = await emptyDatabase();
  await applyMigrations({ url: database.url, folder: MIGRATIONS });
  for (const server of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    await putDebate(database.url, server);
  }
  await ask(`INSERT INTO "Post" ("debateId", "kind", "channelId", "dueAt", "createdAt")
    SELECT "id", 'board', '1', now(), now() FROM "Debate"`);
  before = await structure();
  tables = await partitionTables(database.url);
});
afterAll(() => database?.close());

describe('tables that are split by the debate', () => {
  it('are all that have one, in four parts each', async () => {
    const keyed = await ask(`SELECT count(*)::int AS count FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'debateId'`);
    expect(keyed).toEqual([{ count: tables.length - 1 }]);
    const parts = await ask(
      "SELECT count(*)::int AS count FROM pg_inherits i, pg_class c WHERE c.oid = i.inhrelid AND c.relkind = 'r'",
    );
    expect(parts).toEqual([{ count: tables.length * 4 }]);
  });

  it('keep their rows, in more than one part', async () => {
    const spread = await ask(`SELECT count(*)::int AS rows, count(DISTINCT tableoid) > 1 AS spread
      FROM "Debate"`);
    expect(spread).toEqual([{ rows: 8, spread: true }]);
  });

  it('keep keys, indexes, checks, defaults, computed columns and triggers', async () => {
    expect(await structure()).toEqual(before);
    expect(before.length).toBeGreaterThan(300);
  });

  it('go on counting where they were', async () => {
    const [row] = await ask(`INSERT INTO "Post" ("debateId", "kind", "number", "channelId", "dueAt",
      "createdAt") VALUES ('of 1', 'card', 1, '1', now(), now()) RETURNING "id"`);
    expect(row).toEqual({ id: 9 });
  });
});
