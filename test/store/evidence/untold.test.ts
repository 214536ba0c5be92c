import { beforeAll, describe, expect, it } from 'vitest';
import { useStage } from '../../support/stage.ts';

const stage = await useStage();
let debateId = '';
const AUTHOR = 'author with news';

beforeAll(async () => {
  debateId = (await stage.newDebate()).id;
  await stage.pool.query(
    `INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "sourceKind",
       "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey", "filedAt")
     SELECT $1, n, 1, 'supports', 't', 'none', 'none', 0, n, $2, 'form ' || n, 'g', now()
     FROM generate_series(1, 3) AS n`,
    [debateId, AUTHOR],
  );
});

/** What there is to tell, and how it is told. */
const NEWS = {
  'an item that was hidden': {
    make: `UPDATE "Evidence" SET "hiddenAt" = now() WHERE "debateId" = $1 AND "number" = 1`,
    tell: `UPDATE "Evidence" SET "hiddenTold" = true WHERE "debateId" = $1 AND "number" = 1`,
  },
  'a mark that was carried along': {
    make: `INSERT INTO "Mark" ("debateId", "number", "memberKey", "topic", "kind", "at", "told")
      VALUES ($1, 2, '${AUTHOR}', 'source', 'dispute', now(), false)`,
    tell: `UPDATE "Mark" SET "told" = true WHERE "debateId" = $1`,
  },
  'an offer of a source': {
    make: 'INSERT INTO "SourceOffer" ("debateId", "number", "from", "at") VALUES ($1, 3, 2, now())',
    tell: 'UPDATE "SourceOffer" SET "told" = true WHERE "debateId" = $1',
  },
} as const;

describe('whether an author has something to be told', () => {
  it.each(Object.entries(NEWS))('is so for %s, until it was told', async (_, { make, tell }) => {
    const has = () => stage.store.evidence.hasUntold(debateId, AUTHOR);
    expect(await has()).toBe(false);
    await stage.pool.query(make, [debateId]);
    expect(await has()).toBe(true);
    expect(await stage.store.evidence.hasUntold(debateId, 'somebody else')).toBe(false);
    await stage.pool.query(tell, [debateId]);
    expect(await has()).toBe(false);
  });
});
