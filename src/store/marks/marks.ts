import type { MarkKind, ShownMark } from '#debate/marks/mark.ts';
import type { MarkCounts, MarkStore } from '#debate/marks/mark-port.ts';
import { LEADS_NOWHERE_MEMBERS } from '#debate/marks/rules/constants.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { shareReadings } from '#store/shared-reading.ts';
import { mayCount, usedTargets } from './mark-conditions.ts';
import { readMarks } from './read-marks.ts';
import { setMerit, setProof } from './set-mark.ts';

/** What is asked for in lists of members' words. */
const MOST_SHOWN = 40;

/** Marks: what members say of items. How they are kept is told in `set-mark.ts`. */
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
        SELECT m."number", ${counted}
        FROM "Mark" m JOIN "Evidence" e
          ON e."debateId" = m."debateId" AND e."number" = m."number"
        WHERE m."debateId" = ${debateId} AND m."number" = ANY(${[...numbers]}::int[])
        GROUP BY m."number"`;
      return new Map(rows.map((row) => [row.number, toCounts(row)]));
    },

    async shown(debateId, number) {
      return await prisma.$queryRaw<ShownMark[]>`
        SELECT c."memberKey", c."kind", c."quote", c."highestNumber",
          CASE WHEN k."named" THEN k."name" END AS "name"
        FROM (${mayCount(debateId, Prisma.sql`m."number" = ${number}`)}) AS c
        JOIN "Evidence" e ON e."debateId" = ${debateId} AND e."number" = c."number"
          AND e."markRevision" = c."revision"
        LEFT JOIN "Member" k ON k."debateId" = ${debateId} AND k."authorKey" = c."memberKey"
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

    async takeCarried(debateId, memberKey) {
      const rows = await prisma.$queryRaw<{ number: number }[]>`
        UPDATE "Mark" m SET "told" = true FROM "Evidence" e
        WHERE m."debateId" = ${debateId} AND m."memberKey" = ${memberKey} AND NOT m."told"
          AND e."debateId" = m."debateId" AND e."number" = m."number"
          AND e."markRevision" = m."revision" AND e."withdrawnAt" IS NULL
          AND e."hiddenAt" IS NULL AND e."erasedAt" IS NULL
        RETURNING m."number"`;
      return rows.map((row) => row.number).sort((a, b) => a - b);
    },
  };
}

type CountRow = {
  readonly [K in Exclude<MarkKind, 'dispute'> | 'number' | 'before' | 'quoted' | 'nowhere']: number;
};

const counted = Prisma.sql`
  count(*) FILTER (WHERE m."kind" = 'convincing')::int AS "convincing",
  count(*) FILTER (WHERE m."kind" = 'unconvincing')::int AS "unconvincing",
  count(*) FILTER (WHERE m."kind" = 'check' AND m."revision" = e."markRevision")::int AS "check",
  count(*) FILTER (WHERE m."kind" = 'check' AND m."revision" = 0)::int AS "before",
  count(*) FILTER (WHERE m."kind" = 'dispute' AND m."revision" = e."markRevision"
    AND m."quote" IS NOT NULL)::int AS "quoted",
  count(*) FILTER (WHERE m."kind" = 'dispute' AND m."revision" = e."markRevision"
    AND m."quote" IS NULL)::int AS "nowhere"`;

function toCounts({ number: _, quoted, nowhere, ...counts }: CountRow): MarkCounts {
  return nowhere < LEADS_NOWHERE_MEMBERS
    ? { ...counts, dispute: quoted, held: nowhere }
    : { ...counts, dispute: quoted + nowhere, held: 0 };
}
