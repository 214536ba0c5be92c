import { type Side, sides } from '#debate/core/rules/side.ts';
import type { EvidenceStore } from '#debate/evidence/evidence-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { keptByStamp } from '#store/kept-by-stamp.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';
import { shareReadings } from '#store/shared-reading.ts';
import { createHiddenNotices } from './hidden-notices.ts';
import { itemByForm } from './item-by-form.ts';
import { readLinkedByMoves } from './linked-by-moves.ts';
import { createList } from './list.ts';
import { createPromising } from './promising.ts';
import { createSearch } from './search.ts';
import { selectEvidence } from './select-evidence.ts';
import { standing, stands } from './standing.ts';
import { hasUntold } from './untold.ts';
import { createWordsUsed } from './words-used.ts';

export function createEvidenceStore(prisma: PrismaClient): EvidenceStore {
  const countByClaim = createCount(prisma);
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

    async byNumber(debateId, numbers) {
      if (numbers.length === 0) return new Map();
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        ${selectEvidence} WHERE e."debateId" = ${debateId}
          AND e."number" = ANY(${[...numbers]}::int[]) AND ${stands}`;
      return new Map(rows.map((row) => [row.number, toEvidence(row)]));
    },

    linkedByMoves: (debateId, clusters) => readLinkedByMoves(prisma, debateId, clusters),

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

    list: createList(prisma),

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

    countByClaim: (debateId) => countByClaim(debateId, null),

    async authorsSince(debateId, from) {
      const rows = await prisma.evidence.findMany({
        where: { debateId, filedAt: { gte: from }, ...standing },
        distinct: ['authorKey'],
        select: { authorKey: true },
      });
      return rows.map((row) => row.authorKey);
    },

    hasUntold: (debateId, authorKey) => hasUntold(prisma, debateId, authorKey),
    ...createHiddenNotices(prisma),
  };
}

/** Cached, since the end of every ballot asks for it. */
function createCount(prisma: PrismaClient) {
  return keptByStamp(prisma, async (debateId) => {
    const rows = await prisma.evidence.groupBy({
      by: ['claim'],
      where: { debateId, target: null, ...standing },
      _count: true,
    });
    return new Map(rows.map((row) => [row.claim, row._count]));
  });
}
