import { BY_DELETED_CARD } from '#debate/moderation/hide-deleted-card.ts';
import type { ReviewStore, WaitingItem } from '#debate/moderation/review-port.ts';
import type { ReportedItem, ReportReason } from '#debate/reports/report.ts';
import { selectEvidence } from '#store/evidence/select-evidence.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';
import { anyAdded, isClearing, unclearedWords } from './added-words.ts';

/**
 * Whether an item waits follows from the log of what moderators did; no column says it. A hidden
 * item waits if its last entry is that of its deleted card, or is older than its author's answer. A
 * shown item that is flagged, reported or has `reviewSince` waits if it has no entry, if it has
 * `reviewSince`, if it was reported after members had added words that no moderator has cleared, or
 * if its text is newer than its last entry and was flagged, or reported after that entry. Other
 * reports on what a moderator has left shown do not make it wait.
 */
const waiting = (debateId: string) => Prisma.sql`
  WITH looked AS (
    SELECT DISTINCT ON ("number") "number", "byKey", "at" FROM "Moderation"
    WHERE "debateId" = ${debateId} AND "action" NOT IN ('join', 'part', 'remove-words', 'return-words')
    ORDER BY "number", "at" DESC, "id" DESC
  ), cleared AS (
    SELECT "number", max("at") AS "clearedAt" FROM "Moderation"
    WHERE "debateId" = ${debateId} AND ${isClearing} GROUP BY "number"
  ), reported AS (
    SELECT "number", max("at") AS "at" FROM "Report" WHERE "debateId" = ${debateId} GROUP BY "number"
  ), flagged AS (
    SELECT e."number", e."addressed", e."hiddenAt", e."answeredAt", e."reviewSince", r."at" AS "reportedAt", coalesce(
      (SELECT max(v."at") FROM "EvidenceRevision" v
        WHERE v."debateId" = e."debateId" AND v."number" = e."number"), e."filedAt") AS "writtenAt",
      EXISTS (SELECT FROM (${unclearedWords(debateId, Prisma.sql`e."number"`)}) u WHERE u."at" <= r."at") AS "isAddedTo"
    FROM "Evidence" e LEFT JOIN reported r USING ("number")
    WHERE e."debateId" = ${debateId} AND (e."hiddenAt" IS NOT NULL OR e."addressed" OR r."at" IS NOT NULL
      OR e."reviewSince" IS NOT NULL)
      AND e."withdrawnAt" IS NULL AND e."erasedAt" IS NULL
  ), waiting AS (
    SELECT f."number",
      CASE WHEN f."answeredAt" IS NOT NULL THEN 'answered'
        WHEN f."hiddenAt" IS NOT NULL THEN 'card-deleted'
        -- Reports go with whoever made them; what they set going stays.
        WHEN f."reportedAt" IS NOT NULL OR f."reviewSince" IS NOT NULL THEN 'reported' ELSE 'addressed' END AS "why",
      coalesce(f."answeredAt", f."hiddenAt", f."reportedAt", f."reviewSince", f."writtenAt") AS "since",
      coalesce(c."clearedAt" < f."writtenAt", false) AS "editedSinceCleared",
      c."clearedAt" IS NOT NULL AND f."isAddedTo" AS "addedSinceCleared"
    FROM flagged f LEFT JOIN looked l USING ("number") LEFT JOIN cleared c USING ("number")
    WHERE CASE WHEN f."hiddenAt" IS NOT NULL THEN l."byKey" = ${BY_DELETED_CARD} OR l."at" < f."answeredAt"
      WHEN l."at" IS NULL THEN true
      WHEN f."reviewSince" IS NOT NULL THEN true
      WHEN f."isAddedTo" THEN true
      ELSE l."at" < f."writtenAt" AND (f."addressed" OR l."at" < f."reportedAt") END
  )`;

/** Returns a row if this item waits. */
export const waitingOnly = (debateId: string, number: number): Prisma.Sql => Prisma.sql`
  ${waiting(debateId)} SELECT 1 FROM waiting WHERE "number" = ${number}`;

type WaitingRow = EvidenceRow &
  Pick<WaitingItem, 'why' | 'since' | 'editedSinceCleared' | 'addedSinceCleared' | 'hasAddedWords'>;

export function createReviewStore(prisma: PrismaClient): ReviewStore {
  return {
    async waiting(debateId, offset, size) {
      const [rows, counted] = await Promise.all([
        prisma.$queryRaw<WaitingRow[]>`
          ${waiting(debateId)}
          SELECT item.*, w."why", w."since", w."editedSinceCleared", w."addedSinceCleared",
            ${anyAdded(debateId, Prisma.sql`w."number"`)} AS "hasAddedWords" FROM waiting w
          JOIN LATERAL (${selectEvidence}
            WHERE e."debateId" = ${debateId} AND e."number" = w."number") AS item ON true
          ORDER BY w."since" DESC, w."number" DESC LIMIT ${size} OFFSET ${offset}`,
        prisma.$queryRaw<{ total: number }[]>`
          ${waiting(debateId)} SELECT count(*)::int AS "total" FROM waiting`,
      ]);
      const numbers = rows.map(({ number }) => number);
      const reports = await readReports(prisma, debateId, numbers);
      const items = rows.map(
        ({ why, since, editedSinceCleared, addedSinceCleared, hasAddedWords, ...row }) => ({
          why,
          since,
          editedSinceCleared,
          addedSinceCleared,
          hasAddedWords,
          item: toEvidence(row),
          reports: reports.get(row.number) ?? NO_REPORTS,
        }),
      );
      return { items, total: counted[0]?.total ?? 0 };
    },

    async reportsOn(debateId, number) {
      return (await readReports(prisma, debateId, [number])).get(number) ?? NO_REPORTS;
    },
  };
}

const NO_REPORTS: ReportedItem = { reasons: new Map(), words: [] };

/** Reports by item, without who made them; items without reports are absent. */
async function readReports(
  prisma: PrismaClient,
  debateId: string,
  numbers: number[],
): Promise<ReadonlyMap<number, ReportedItem>> {
  const rows = await prisma.report.findMany({
    where: { debateId, number: { in: numbers } },
    orderBy: { at: 'desc' },
    select: { number: true, reason: true, words: true },
  });
  return new Map(
    [...Map.groupBy(rows, ({ number }) => number)].map(([number, own]) => [
      number,
      {
        reasons: countBy(own.map(({ reason }) => reason as ReportReason)),
        words: own.flatMap(({ words }) => (words === null ? [] : [words])),
      },
    ]),
  );
}

function countBy<T>(all: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...Map.groupBy(all, (one) => one)].map(([one, own]) => [one, own.length]));
}
