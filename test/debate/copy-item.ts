import type { Stage } from '../support/stage.ts';

/** Stores an item so many times more, under the numbers after its own, as nobody would file it. */
export async function copyItem(
  { pool }: Pick<Stage, 'pool'>,
  debateId: string,
  number: number,
  times: number,
): Promise<void> {
  const { rows } = await pool.query<{ names: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
     WHERE table_name = 'Evidence' AND is_generated = 'NEVER'`,
  );
  const names = rows[0]?.names ?? '';
  await pool.query(
    `INSERT INTO "Evidence" (${names}) SELECT ${names} FROM (
       SELECT (jsonb_populate_record(e, jsonb_build_object(
         'number', e."number" + n, 'formId', 'copy ' || n))).*
       FROM "Evidence" e, generate_series(1, $3::int) n
       WHERE e."debateId" = $1 AND e."number" = $2) AS copies`,
    [debateId, number, times],
  );
}
