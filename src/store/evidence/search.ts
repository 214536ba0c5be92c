import type { EvidenceSearch } from '#debate/evidence/evidence-port.ts';
import type { SearchWord } from '#debate/evidence/search-words.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';
import { selectEvidence } from './select-evidence.ts';

/** Only this many items, the newest, are ranked, so that a search is quick however many match. */
const MOST_FOUND = 100;

/** The expression that the migration "search" indexes, word for word. */
const searched = Prisma.sql`searched(e."text", e."source")`;
/** The same as a tsvector, stored in the row: parsing texts would cost more than all the rest. */
const vector = Prisma.sql`e."words"`;

/** The most items compared by spelling; if more are similar, an arbitrary subset. */
const MOST_SPELT_ALIKE = 2_000;

/** How an item is found, and how well. */
type Way = {
  readonly matches: Prisma.Sql;
  readonly rank: Prisma.Sql;
  /**
   * Caps the matches, in arbitrary order, before the newest are taken. PostgreSQL cannot estimate
   * how many are spelt alike: asked directly for the newest, it might scan all items by number.
   */
  readonly atMost?: number;
};

/** Full text: each word must be, or begin, a word of the item; words close together rank higher. */
export function byWords(words: readonly SearchWord[]): Way {
  const query = words.map(({ text, isWhole }) => `'${text}'${isWhole ? '' : ':*'}`).join(' & ');
  const sought = Prisma.sql`to_tsquery('simple', ${query})`;
  return {
    matches: Prisma.sql`${vector} @@ ${sought}`,
    rank: Prisma.sql`ts_rank_cd(${vector}, ${sought}, 1)`,
  };
}

/** Trigrams find parts of words and misspelt ones, but nothing shorter than three letters. */
export function bySpelling(words: readonly SearchWord[]): Way {
  const query = words.map(({ text }) => text).join(' ');
  const inside = query.length < 3 ? Prisma.empty : Prisma.sql`OR ${searched} ILIKE ${`%${query}%`}`;
  return {
    matches: Prisma.sql`(${query} <% ${searched} ${inside})`,
    rank: Prisma.sql`word_similarity(${query}, ${searched})`,
    atMost: MOST_SPELT_ALIKE,
  };
}

/** The statement for one page. Each row has `total`; without items there is one row with it. */
export function searchStatement(
  debateId: string,
  scope: Omit<EvidenceSearch, 'words'>,
  { matches, rank, atMost }: Way,
  offset: number,
  size: number,
): Prisma.Sql {
  const found = Prisma.sql`
    SELECT e."number", e."text", e."source", e."words" FROM "Evidence" e
    WHERE ${inScope(debateId, scope)} AND ${matches}`;
  const some = atMost === undefined ? found : Prisma.sql`${found} LIMIT ${atMost}`;
  return Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT * FROM (${some}) AS e ORDER BY e."number" DESC LIMIT ${MOST_FOUND}
    ), page AS MATERIALIZED (
      SELECT e."number", ${rank} AS "rank" FROM newest e
      ORDER BY "rank" DESC, e."number" DESC LIMIT ${size} OFFSET ${offset}
    )
    SELECT item.*, found."total"
    FROM (SELECT count(*)::int AS "total" FROM newest) AS found
    LEFT JOIN page ON true
    LEFT JOIN LATERAL (${selectEvidence}
      WHERE e."debateId" = ${debateId} AND e."number" = page."number") AS item ON true
    ORDER BY page."rank" DESC, page."number" DESC`;
}

/** The items that a search looks at: `e` is the table. */
export function inScope(
  debateId: string,
  { claim, side, authorKey, mine }: Omit<EvidenceSearch, 'words'>,
): Prisma.Sql {
  const where = [
    Prisma.sql`e."debateId" = ${debateId}`,
    mine
      ? Prisma.sql`e."authorKey" = ${authorKey}`
      : Prisma.sql`(e."authorKey" = ${authorKey}
          OR (e."withdrawnAt" IS NULL AND e."hiddenAt" IS NULL))`,
    Prisma.sql`e."erasedAt" IS NULL`,
  ];
  if (claim !== undefined) where.push(Prisma.sql`e."claim" = ${claim}`);
  if (side !== undefined) where.push(Prisma.sql`e."side" = ${side}`);
  return Prisma.join(where, ' AND ');
}

/** Full text first; spelling only when that finds nothing, so that pages come from one search. */
export function createSearch(prisma: PrismaClient) {
  return async (debateId: string, search: EvidenceSearch, offset: number, size: number) => {
    for (const way of [byWords(search.words), bySpelling(search.words)]) {
      const statement = searchStatement(debateId, search, way, offset, size);
      const rows = await prisma.$queryRaw<(EvidenceRow & { total: number })[]>(statement);
      const total = rows[0]?.total ?? 0;
      if (total === 0) continue;
      const items = rows.filter((row) => row.number !== null).map(({ total: _, ...row }) => row);
      return { items: items.map(toEvidence), total };
    }
    return { items: [], total: 0 };
  };
}
