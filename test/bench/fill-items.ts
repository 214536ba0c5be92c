import type pg from 'pg';

/** A query for the items to file: number, claim, side, text, specificity and author of each. */
type Filed = { readonly query: string; readonly values: readonly unknown[] };

/**
 * Files items in a debate, each with a source and a cluster of its own and the grade that
 * `fillGrade` makes. The query may use `$1` for the debate; its own values begin with `$2`.
 */
export async function fillItems(
  client: pg.Client,
  debateId: string,
  { query, values }: Filed,
): Promise<void> {
  await client.query(
    `INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "source", "sourceKey",
       "sourceKind", "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey",
       "filedAt")
     SELECT $1, f."number", f."claim", f."side", f."text", 'https://example.org/p' || f."number",
       'link:example.org/p' || f."number", 'link', 'web', f."specificity", f."number", f."author",
       'f' || f."number", 'g', now() - interval '2 days'
     FROM (${query}) AS f`,
    [debateId, ...values],
  );
  await client.query(
    `UPDATE "Debate" SET "nextNumber" = (SELECT max(e."number") + 1 FROM "Evidence" e
       WHERE e."debateId" = $1) WHERE "id" = $1`,
    [debateId],
  );
}

/** The one grade that all of them share. */
export async function fillGrade(client: pg.Client, debateId: string): Promise<void> {
  await client.query(
    `INSERT INTO "Grade" ("debateId", "key", "grader", "rubric", "bearing", "diagnosticity",
       "reasoning", "direction", "at")
     VALUES ($1, 'g', 'rules/2', '1', 1, 1, 0.5, 'unknown', now())`,
    [debateId],
  );
}
