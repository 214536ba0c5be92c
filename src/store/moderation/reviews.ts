import { BY_DELETED_CARD } from '#debate/moderation/hide-deleted-card.ts';
import type { ReviewReason, ReviewStore } from '#debate/moderation/review-port.ts';
import { selectEvidence } from '#store/evidence/select-evidence.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';

/**
 * Nothing marks an item as waiting: the log of what moderators did says so. The last entry of a
 * hidden item is that of its deleted card, or a flagged text has no entry since it was written.
 */
const waiting = (debateId: string) => Prisma.sql`
  WITH looked AS (
    SELECT DISTINCT ON ("number") "number", "byKey", "at" FROM "Moderation"
    WHERE "debateId" = ${debateId} AND "action" NOT IN ('join', 'part') ORDER BY "number", "at" DESC, "id" DESC
  ), flagged AS (
    SELECT e."number", e."addressed", e."hiddenAt", coalesce(
      (SELECT max(r."at") FROM "EvidenceRevision" r
        WHERE r."debateId" = e."debateId" AND r."number" = e."number"), e."filedAt") AS "writtenAt"
    FROM "Evidence" e
    WHERE e."debateId" = ${debateId} AND (e."hiddenAt" IS NOT NULL OR e."addressed")
      AND e."withdrawnAt" IS NULL AND e."erasedAt" IS NULL
  ), waiting AS (
    SELECT f."number",
      CASE WHEN f."hiddenAt" IS NULL THEN 'addressed' ELSE 'card-deleted' END AS "why",
      coalesce(f."hiddenAt", f."writtenAt") AS "since"
    FROM flagged f LEFT JOIN looked l USING ("number")
    WHERE CASE WHEN f."hiddenAt" IS NULL THEN l."at" IS NULL OR l."at" < f."writtenAt"
      ELSE l."byKey" = ${BY_DELETED_CARD} END
  )`;

type WaitingRow = EvidenceRow & { readonly why: ReviewReason; readonly since: Date };

export function createReviewStore(prisma: PrismaClient): ReviewStore {
  return {
    async waiting(debateId, offset, size) {
      const [rows, counted] = await Promise.all([
        prisma.$queryRaw<WaitingRow[]>`
          ${waiting(debateId)}
          SELECT item.*, w."why", w."since" FROM waiting w
          JOIN LATERAL (${selectEvidence}
            WHERE e."debateId" = ${debateId} AND e."number" = w."number") AS item ON true
          ORDER BY w."since" DESC, w."number" DESC LIMIT ${size} OFFSET ${offset}`,
        prisma.$queryRaw<{ total: number }[]>`
          ${waiting(debateId)} SELECT count(*)::int AS "total" FROM waiting`,
      ]);
      const items = rows.map(({ why, since, ...row }) => ({ why, since, item: toEvidence(row) }));
      return { items, total: counted[0]?.total ?? 0 };
    },
  };
}
