import type { Side } from '#debate/core/rules/side.ts';
import type { EvidenceFilter, EvidenceStore } from '#debate/evidence/evidence-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { keptByStamp } from '#store/kept-by-stamp.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';
import { selectEvidence } from './select-evidence.ts';
import { stands } from './standing.ts';

/** Lists of items: one's own and hidden ones by number, others by their marks on merit first. */
export function createList(prisma: PrismaClient): EvidenceStore['list'] {
  const totals = createTotals(prisma);
  return async (debateId, filter, offset, size) => {
    const where = whereOf(debateId, filter);
    const page =
      filter.authorKey === undefined && !filter.hidden
        ? byMerit(debateId, where, offset, size)
        : Prisma.sql`SELECT e."number", row_number() OVER (ORDER BY e."number" DESC) AS "place"
            FROM "Evidence" e WHERE ${where} ORDER BY e."number" DESC LIMIT ${size} OFFSET ${offset}`;
    const [rows, total] = await Promise.all([
      prisma.$queryRaw<EvidenceRow[]>`
        WITH page AS MATERIALIZED (${page})
        ${selectEvidence} JOIN page ON page."number" = e."number"
        WHERE e."debateId" = ${debateId} ORDER BY page."place"`,
      isPublic(filter) ? totals(debateId, filter) : count(prisma, where),
    ]);
    return { items: rows.map(toEvidence), total };
  };
}

/** Whether this is the public list: standing items other than rebuttals. */
function isPublic({ authorKey, target, hidden, includeGone }: EvidenceFilter): boolean {
  return authorKey === undefined && target === undefined && !hidden && !includeGone;
}

async function count(prisma: PrismaClient, where: Prisma.Sql): Promise<number> {
  const rows = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "Evidence" e WHERE ${where}`;
  return rows[0]?.total ?? 0;
}

/** Cached for all pages and readers until something changes. */
function createTotals(prisma: PrismaClient) {
  const bySide = keptByStamp(prisma, async (debateId, claim) => {
    const of = (side: Side) =>
      count(prisma, whereOf(debateId, claim === null ? { side } : { claim, side }));
    const [supports, challenges] = await Promise.all([of('supports'), of('challenges')]);
    return { supports, challenges };
  });
  return async (debateId: string, { claim, side }: EvidenceFilter): Promise<number> => {
    const counts = await bySide(debateId, claim ?? null);
    return side === undefined ? counts.supports + counts.challenges : counts[side];
  };
}

/**
 * Marks on merit only sort lists. Most items have none, or as many for as against, and come between
 * those with more for and those with more against. Only the newest `offset + size` of these are
 * read, all that the page can need.
 */
function byMerit(debateId: string, where: Prisma.Sql, offset: number, size: number): Prisma.Sql {
  return Prisma.sql`
    SELECT "number", row_number() OVER (ORDER BY "net" DESC, "number" DESC) AS "place" FROM (
      SELECT e."number", merit."net" FROM (
        SELECT "number", sum(CASE "kind" WHEN 'convincing' THEN 1 ELSE -1 END) AS "net"
        FROM "Mark" WHERE "debateId" = ${debateId} AND "topic" = 'merit' GROUP BY "number"
      ) AS merit JOIN "Evidence" e ON e."number" = merit."number"
      WHERE merit."net" <> 0 AND ${where}
      UNION ALL
      (SELECT e."number", 0 FROM "Evidence" e
      WHERE ${where} AND coalesce((
        SELECT sum(CASE m."kind" WHEN 'convincing' THEN 1 ELSE -1 END) FROM "Mark" m
        WHERE m."debateId" = ${debateId} AND m."number" = e."number" AND m."topic" = 'merit'), 0) = 0
      ORDER BY e."number" DESC LIMIT ${offset + size})
    ) AS listed
    ORDER BY "place" LIMIT ${size} OFFSET ${offset}`;
}

function whereOf(debateId: string, filter: EvidenceFilter): Prisma.Sql {
  const parts = [Prisma.sql`e."debateId" = ${debateId}`];
  if (filter.claim !== undefined) parts.push(Prisma.sql`e."claim" = ${filter.claim}`);
  if (filter.side !== undefined) parts.push(Prisma.sql`e."side" = ${filter.side}`);
  if (filter.authorKey !== undefined) parts.push(Prisma.sql`e."authorKey" = ${filter.authorKey}`);
  if (filter.target === null) parts.push(Prisma.sql`e."target" IS NULL`);
  else if (filter.target !== undefined) parts.push(Prisma.sql`e."target" = ${filter.target}`);
  else if (filter.authorKey === undefined && !filter.hidden)
    parts.push(Prisma.sql`e."target" IS NULL`);
  if (filter.hidden) parts.push(Prisma.sql`e."hiddenAt" IS NOT NULL AND e."erasedAt" IS NULL`);
  else if (!filter.includeGone) parts.push(stands);
  return Prisma.join(parts, ' AND ');
}
