import { type Side, sides } from '#debate/core/rules/side.ts';
import type { EvidenceFilter, EvidenceStore } from '#debate/evidence/evidence-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';
import { shareReadings } from '#store/shared-reading.ts';
import { itemByForm } from './item-by-form.ts';
import { createPromising } from './promising.ts';
import { createSearch } from './search.ts';
import { selectEvidence } from './select-evidence.ts';
import { stands } from './standing.ts';
import { createWordsUsed } from './words-used.ts';

/** The same for Prisma's own queries. */
const standing = { withdrawnAt: null, hiddenAt: null, erasedAt: null };

export function createEvidenceStore(prisma: PrismaClient): EvidenceStore {
  return {
    search: createSearch(prisma),
    byForm: (debateId, formId) => itemByForm(prisma, debateId, formId),
    promising: createPromising(prisma),
    wordsUsed: createWordsUsed(prisma),

    async sourcesUsed(debateId, claims, keys) {
      const rows = await prisma.cluster.findMany({
        where: {
          debateId,
          claim: { in: [...claims] },
          side: { in: [...sides] },
          sourceKey: { in: [...keys] },
          target: null,
        },
        select: { claim: true, side: true, sourceKey: true },
      });
      return rows.map(({ claim, side, sourceKey }) => ({
        claim,
        side: side as Side,
        sourceKey: sourceKey ?? '',
      }));
    },

    async find(debateId, number) {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        ${selectEvidence} WHERE e."debateId" = ${debateId} AND e."number" = ${number}`;
      return rows[0] === undefined ? null : toEvidence(rows[0]);
    },

    async withoutCard(debateId, hour) {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        ${selectEvidence}
        WHERE e."debateId" = ${debateId} AND e."filedAt" >= ${hour}
          AND e."filedAt" < ${hour}::timestamptz + interval '1 hour' AND e."target" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "Post" p WHERE p."debateId" = e."debateId"
            AND p."kind" = 'card' AND p."number" = e."number")
        ORDER BY e."number"`;
      return rows.map(toEvidence);
    },

    async list(debateId, filter, offset, size) {
      const where = whereOf(debateId, filter);
      const [rows, counted] = await Promise.all([
        prisma.$queryRaw<EvidenceRow[]>`
          ${selectEvidence} ${filter.authorKey === undefined ? byMerit(debateId) : Prisma.empty}
          WHERE ${where}
          ORDER BY ${filter.authorKey === undefined ? Prisma.sql`coalesce(merit."net", 0) DESC,` : Prisma.empty}
            e."number" DESC LIMIT ${size} OFFSET ${offset}`,
        prisma.$queryRaw<{ total: number }[]>`
          SELECT count(*)::int AS "total" FROM "Evidence" e WHERE ${where}`,
      ]);
      return { items: rows.map(toEvidence), total: counted[0]?.total ?? 0 };
    },

    filedOn: shareReadings(async (debateId, claim) => {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        ${selectEvidence} WHERE e."debateId" = ${debateId} AND e."claim" = ${claim}
        ORDER BY e."number"`;
      return rows.map(toEvidence);
    }),

    async filedBefore(debateId, at) {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        ${selectEvidence} WHERE e."debateId" = ${debateId} AND e."filedAt" < ${at}
        ORDER BY e."number"`;
      return rows.map(toEvidence);
    },

    async countSourced(debateId, side) {
      return await prisma.evidence.count({
        where: {
          debateId,
          side,
          target: null,
          source: { not: null },
          concededAt: null,
          ...standing,
        },
      });
    },

    async answered(debateId, side) {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        WITH targets AS (
          SELECT DISTINCT r."target" AS "number" FROM "Evidence" r
          JOIN "Evidence" e ON e."debateId" = r."debateId" AND e."number" = r."target"
          WHERE r."debateId" = ${debateId} AND r."target" IS NOT NULL AND e."side" = ${side}
        )
        ${selectEvidence}
        WHERE e."debateId" = ${debateId} AND ${stands}
          AND (e."number" IN (SELECT "number" FROM targets)
            OR e."target" IN (SELECT "number" FROM targets))
        ORDER BY e."number"`;
      return rows.map(toEvidence);
    },

    async countByClaim(debateId) {
      const rows = await prisma.evidence.groupBy({
        by: ['claim'],
        where: { debateId, target: null, ...standing },
        _count: true,
      });
      return new Map(rows.map((row) => [row.claim, row._count]));
    },

    async authors(debateId) {
      const rows = await prisma.$queryRaw<{ authors: number }[]>`
        SELECT count(DISTINCT e."authorKey")::int AS "authors" FROM "Evidence" e
        WHERE e."debateId" = ${debateId} AND ${stands}`;
      return rows[0]?.authors ?? 0;
    },

    async authorsSince(debateId, from) {
      const rows = await prisma.evidence.findMany({
        where: { debateId, filedAt: { gte: from }, ...standing },
        distinct: ['authorKey'],
        select: { authorKey: true },
      });
      return rows.map((row) => row.authorKey);
    },

    async takeHiddenNotices(debateId, authorKey) {
      const rows = await prisma.evidence.updateManyAndReturn({
        where: { debateId, authorKey, hiddenAt: { not: null }, hiddenTold: false },
        data: { hiddenTold: true },
        select: { number: true, hiddenReason: true },
      });
      return rows.map((row) => ({ number: row.number, reason: row.hiddenReason ?? '' }));
    },
  };
}

/** Marks on merit sort lists and move nothing else. */
function byMerit(debateId: string): Prisma.Sql {
  return Prisma.sql`LEFT JOIN (
    SELECT "number", sum(CASE "kind" WHEN 'convincing' THEN 1 ELSE -1 END) AS "net"
    FROM "Mark" WHERE "debateId" = ${debateId} AND "topic" = 'merit' GROUP BY "number"
  ) AS merit ON merit."number" = e."number"`;
}

function whereOf(debateId: string, filter: EvidenceFilter): Prisma.Sql {
  const parts = [Prisma.sql`e."debateId" = ${debateId}`];
  if (filter.claim !== undefined) parts.push(Prisma.sql`e."claim" = ${filter.claim}`);
  if (filter.side !== undefined) parts.push(Prisma.sql`e."side" = ${filter.side}`);
  if (filter.authorKey !== undefined) parts.push(Prisma.sql`e."authorKey" = ${filter.authorKey}`);
  if (filter.target !== undefined) parts.push(Prisma.sql`e."target" = ${filter.target}`);
  else if (filter.authorKey === undefined && !filter.hidden)
    parts.push(Prisma.sql`e."target" IS NULL`);
  if (filter.hidden) parts.push(Prisma.sql`e."hiddenAt" IS NOT NULL AND e."erasedAt" IS NULL`);
  else if (!filter.includeGone) parts.push(stands);
  return Prisma.join(parts, ' AND ');
}
