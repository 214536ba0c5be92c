import { describe, expect, it } from 'vitest';
import { databaseBefore } from '../../support/postgres/database-before.ts';

const { client, upgrade } = await databaseBefore('cluster_founder');

type Item = {
  readonly number: number;
  readonly claim: number;
  readonly revision?: number;
  readonly cluster?: number;
  readonly isErased?: boolean;
  readonly sourceKey?: string;
};

async function file(item: Item): Promise<void> {
  const { number, claim, revision = 1, cluster = number, isErased = false } = item;
  await client.query(
    `INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "sourceKey",
       "sourceKind", "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey",
       "revision", "filedAt", "erasedAt")
     VALUES ('d', $1::int, $2, 'supports', '', $3, 'none', 'none', 0, $4, 'a' || $1::int,
       'f' || $1::int, 'g', $5, now(), CASE WHEN $6 THEN now() END)`,
    [number, claim, item.sourceKey ?? null, cluster, revision, isErased],
  );
}

const found = (number: number, claim: number) =>
  client.query(
    `INSERT INTO "Cluster" ("debateId", "number", "claim", "side", "sourceKey", "textKey", "grams",
       "names", "numbers")
     VALUES ('d', $1::int, $2, 'supports', 'doi:' || $1::int, 'key', '{1,2}', '{gpt-4}', '{91}')`,
    [number, claim],
  );

describe('clusters from before their founders were kept', () => {
  it('have them where they can be known, and no word of an item that was erased', async () => {
    // On claim 1 one item was edited, on claim 2 two were; on claim 3 the one that was is erased.
    await file({ number: 1, claim: 1, revision: 2, cluster: 10 });
    await file({ number: 2, claim: 1 });
    await file({ number: 3, claim: 2, revision: 2 });
    await file({ number: 4, claim: 2, revision: 3 });
    await file({ number: 5, claim: 3, revision: 2, cluster: 12, isErased: true });
    await file({ number: 6, claim: 3, cluster: 12, sourceKey: 'doi:12' });
    await file({ number: 7, claim: 4, revision: 2, isErased: true });
    await file({ number: 8, claim: 4, revision: 2, cluster: 13 });
    for (const [number, claim] of [
      [1, 1] as const,
      [2, 1] as const,
      [10, 1] as const,
      [11, 2] as const,
      [12, 3] as const,
      [13, 4] as const,
    ]) {
      await found(number, claim);
    }
    await upgrade();
    const { rows } = await client.query(
      `SELECT "number", "founder", "sourceKey", "textKey", "grams", "names", "numbers"
       FROM "Cluster" ORDER BY 1`,
    );
    const words = { textKey: 'key', grams: [1, 2], names: ['gpt-4'], numbers: ['91'] };
    const none = { textKey: null, grams: [], names: [], numbers: [] };
    expect(rows).toEqual([
      { number: 1, founder: 1, sourceKey: 'doi:1', ...words },
      { number: 2, founder: 2, sourceKey: 'doi:2', ...words },
      { number: 10, founder: 1, sourceKey: 'doi:10', ...words },
      { number: 11, founder: null, sourceKey: 'doi:11', ...words },
      { number: 12, founder: 5, sourceKey: 'doi:12', ...none },
      { number: 13, founder: null, sourceKey: null, ...none },
    ]);
  });
});
