import type { ShownMark } from '#debate/marks/mark.ts';
import type { MarkStore } from '#debate/marks/mark-port.ts';
import type { MarkKind } from '#debate/marks/rules/kinds.ts';
import { stands } from '#store/evidence/standing.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { lockDebate } from '#store/lock-debate.ts';
import { shareReadings } from '#store/shared-reading.ts';
import { wordsKey } from '#store/words-key.ts';
import { mayCount, usedTargets } from './mark-conditions.ts';
import { type CountRow, toCounts } from './mark-counts.ts';
import { readMarks } from './read-marks.ts';
import { setMerit, setProof } from './set-mark.ts';

/** How many marks are read for a list. */
const MOST_SHOWN = 40;

const quoteKey = wordsKey('mark', Prisma.sql`c."memberKey"`, Prisma.sql`c."quote"`);

/** Marks: what members say about items. `set-mark.ts` explains how they are stored. */
export function createMarkStore(prisma: PrismaClient): MarkStore {
  return {
    setMerit: (mark) => setMerit(prisma, mark),

    setProof: (mark) => setProof(prisma, mark),

    async takeBack(debateId, number, memberKey, topic) {
      await prisma.$executeRaw`
        DELETE FROM "Mark" m USING "Evidence" e
        WHERE m."debateId" = ${debateId} AND m."number" = ${number}
          AND m."memberKey" = ${memberKey} AND m."topic" = ${topic}
          AND e."debateId" = m."debateId" AND e."number" = m."number"
          AND m."revision" IN (0, e."markRevision")`;
    },

    async of(debateId, number, memberKey) {
      return await prisma.$queryRaw<{ kind: MarkKind; quote: string | null; isBefore: boolean }[]>`
        SELECT m."kind", m."quote", m."topic" = 'source' AND m."revision" = 0 AS "isBefore"
        FROM "Mark" m JOIN "Evidence" e
          ON e."debateId" = m."debateId" AND e."number" = m."number"
        WHERE m."debateId" = ${debateId} AND m."number" = ${number}
          AND m."memberKey" = ${memberKey} AND m."revision" IN (0, e."markRevision")
        ORDER BY m."topic", m."revision" DESC`;
    },

    async usedOn(debateId, memberKey, claim, side) {
      const rows = await prisma.$queryRaw<{ number: number }[]>`
        ${usedTargets(debateId, memberKey, { claim, side })} ORDER BY e."number"`;
      return rows.map((row) => row.number);
    },

    async counts(debateId, numbers) {
      const rows = await prisma.$queryRaw<CountRow[]>`
        SELECT m."number", m."kind", count(*)::int AS "members",
          m."topic" = 'source' AND m."revision" = 0 AS "isBefore",
          m."topic" = 'source' AND m."quote" IS NULL AS "isNowhere"
        FROM "Mark" m JOIN "Evidence" e
          ON e."debateId" = m."debateId" AND e."number" = m."number"
        WHERE m."debateId" = ${debateId} AND m."number" = ANY(${[...numbers]}::int[])
          AND (m."topic" = 'merit' OR m."revision" IN (0, e."markRevision"))
        GROUP BY m."number", m."kind", "isBefore", "isNowhere"`;
      const byItem = Map.groupBy(rows, ({ number }) => number);
      return new Map([...byItem].map(([number, ofItem]) => [number, toCounts(ofItem)]));
    },

    async shown(debateId, number) {
      return await prisma.$queryRaw<ShownMark[]>`
        SELECT c."memberKey", c."kind", c."highestNumber", r."key" IS NOT NULL AS "isRemoved",
          CASE WHEN r."key" IS NULL THEN c."quote" END AS "quote",
          CASE WHEN k."named" THEN k."name" END AS "name"
        FROM (${mayCount(debateId, Prisma.sql`m."number" = ${number}`)}) AS c
        JOIN "Evidence" e ON e."debateId" = ${debateId} AND e."number" = c."number"
          AND e."markRevision" = c."revision"
        LEFT JOIN "Member" k ON k."debateId" = ${debateId} AND k."authorKey" = c."memberKey"
        LEFT JOIN "RemovedWords" r ON r."debateId" = ${debateId} AND r."number" = c."number"
          AND r."key" = ${quoteKey}
        ORDER BY c."at" DESC, c."memberKey" LIMIT ${MOST_SHOWN}`;
    },

    onSources: shareReadings(async (debateId, claim) => {
      const ofClaim =
        claim === undefined
          ? Prisma.sql`true`
          : Prisma.sql`m."number" IN (SELECT "number" FROM "Evidence"
              WHERE "debateId" = ${debateId} AND "claim" = ${claim})`;
      return await readMarks(prisma, debateId, ofClaim);
    }),

    onSourcesAt: (debateId, at) => readMarks(prisma, debateId, Prisma.sql`m."at" < ${at}`),

    async untoldCarried(debateId, memberKey, most) {
      return await prisma.$queryRaw<{ number: number; revision: number }[]>`
        SELECT m."number", m."revision" FROM "Mark" m JOIN "Evidence" e
          ON e."debateId" = m."debateId" AND e."number" = m."number"
          AND e."markRevision" = m."revision"
        WHERE m."debateId" = ${debateId} AND m."memberKey" = ${memberKey} AND NOT m."told"
          AND ${stands}
        ORDER BY m."number" LIMIT ${most}`;
    },

    async toldCarried(debateId, memberKey, carried) {
      const those = carried.map(({ number, revision }) => ({ number, revision }));
      const told = { where: { debateId, memberKey, OR: those }, data: { told: true } };
      await prisma.$transaction([lockDebate(prisma, debateId), prisma.mark.updateMany(told)]);
    },
  };
}
