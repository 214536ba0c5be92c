import type pg from 'pg';

/** Rows of one table, as they stand now. */
type RowsOfTable = {
  readonly table: string;
  readonly count: number;
  readonly rows: object[];
};

export type WrittenRows = {
  /** A moment in the order of all transactions. */
  mark(): Promise<string>;
  /** Rows written between two marks, by anybody, and unchanged since. */
  between(from: string, to: string): Promise<RowsOfTable[]>;
};

const SHOWN = 5;

/**
 * Which rows were written when, by the number of the transaction that wrote each row (xmin). Rows
 * that were deleted, or written again since, are not found. It reads all tables of the schema
 * public, and is for a database as small as that of the sandbox.
 */
export function createWrittenRows(pool: pg.Pool): WrittenRows {
  async function tables(): Promise<string[]> {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'
       ORDER BY table_name`,
    );
    return rows.map(({ name }) => name);
  }

  async function written(table: string, from: string, to: string): Promise<RowsOfTable> {
    const name = `"${table.replaceAll('"', '""')}"`;
    const { rows } = await pool.query<{ row: object; count: number }>(
      `SELECT to_jsonb(t) AS row, (count(*) OVER ())::int AS count FROM ${name} t
       WHERE t.xmin::text::bigint >= $1 AND t.xmin::text::bigint < $2 LIMIT ${SHOWN}`,
      [from, to],
    );
    return { table, count: rows[0]?.count ?? 0, rows: rows.map(({ row }) => row) };
  }

  return {
    async mark() {
      const { rows } = await pool.query<{ mark: string }>(
        'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS mark',
      );
      return rows[0]?.mark ?? '0';
    },
    async between(from, to) {
      const found: RowsOfTable[] = [];
      for (const table of await tables()) found.push(await written(table, from, to));
      return found.filter(({ count }) => count > 0);
    },
  };
}
