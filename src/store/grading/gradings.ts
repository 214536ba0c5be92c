import type { GradingStore, HeldGrading } from '#debate/grading/grading-port.ts';
import { standing, stands } from '#store/evidence/standing.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';

/**
 * The item waits for a grade, and it and its target stand: no model sees a hidden or withdrawn
 * text. A rebuttal of an erased item still qualifies, and keeps its grade by the rules.
 */
const isWaiting = Prisma.sql`
  g."state" = 'waiting' AND ${stands} AND NOT EXISTS (
    SELECT 1 FROM "Evidence" t WHERE t."debateId" = e."debateId" AND t."number" = e."target"
      AND t."erasedAt" IS NULL AND (t."withdrawnAt" IS NOT NULL OR t."hiddenAt" IS NOT NULL))`;
/** The same, and no process holds it. */
const isFree = Prisma.sql`
  ${isWaiting} AND (g."heldUntil" IS NULL OR g."heldUntil" <= now())`;
/** Stored times are rounded to milliseconds, and may be half a millisecond in the future. */
const isDue = Prisma.sql`g."dueAt" <= now() + interval '1 millisecond'`;
const withItem = Prisma.sql`
  JOIN "Evidence" e ON e."debateId" = g."debateId" AND e."number" = g."number"`;

/** Which items wait for a model's grade. A hold keeps other processes off an item. */
export function createGradingStore(prisma: PrismaClient): GradingStore {
  const change = (held: HeldGrading, data: Prisma.GradingUpdateManyMutationInput) => {
    const { debateId, number, revision } = held;
    return prisma.grading.updateMany({
      where: { debateId, number, revision, state: 'waiting' },
      data: { heldUntil: null, ...data },
    });
  };

  return {
    async due(most, mostEach = most) {
      return await prisma.$queryRaw<{ debateId: string; number: number }[]>`
        SELECT "debateId", "number" FROM (
          SELECT g."debateId", g."number", e."filedAt", row_number() OVER (
            PARTITION BY d."guildId" ORDER BY e."filedAt" DESC, g."number" DESC) AS "turn"
          FROM "Grading" g ${withItem}
          JOIN "Debate" d ON d."id" = g."debateId" AND d."state" <> 'closed'
          WHERE ${isFree} AND ${isDue}
        ) AS due WHERE "turn" <= ${mostEach}
        ORDER BY "turn", "filedAt" DESC, "debateId", "number" DESC LIMIT ${most}`;
    },

    async take(debateId, number, holdMs) {
      const rows = await prisma.$queryRaw<HeldGrading[]>`
        UPDATE "Grading" g SET "heldUntil" = now() + ${holdMs} * interval '1 millisecond'
        FROM "Evidence" e
        WHERE e."debateId" = g."debateId" AND e."number" = g."number"
          AND g."debateId" = ${debateId} AND g."number" = ${number}
          AND ${isFree} AND ${isDue}
        RETURNING g."debateId", g."number", g."revision", g."tries"`;
      return rows[0] ?? null;
    },

    async postpone({ debateId, number, revision }, { outcome, delayMs, failed }) {
      await prisma.$executeRaw`
        UPDATE "Grading" SET "heldUntil" = NULL, "outcome" = ${outcome},
          "tries" = "tries" + ${failed ? 1 : 0},
          "dueAt" = now() + ${delayMs} * interval '1 millisecond'
        WHERE "debateId" = ${debateId} AND "number" = ${number} AND "revision" = ${revision}
          AND "state" = 'waiting'`;
    },

    async keepRules(held, outcome) {
      await change(held, { state: 'kept', outcome });
    },

    async outstanding(debateId, withinMs, number) {
      const ofOne = number === undefined ? Prisma.empty : Prisma.sql`AND g."number" = ${number}`;
      const rows = await prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS "count" FROM "Grading" g ${withItem}
        WHERE g."debateId" = ${debateId} AND ${isWaiting}
          AND g."dueAt" <= now() + ${withinMs} * interval '1 millisecond' ${ofOne}`;
      return rows[0]?.count ?? 0;
    },

    async hasGrade(debateId, key) {
      return (await prisma.grade.count({ where: { debateId, key } })) > 0;
    },

    async counts(debateId) {
      const rows = await prisma.$queryRaw<{ byModel: number; byRules: number }[]>`
        SELECT count(*) FILTER (WHERE g."server" IS NOT NULL)::int AS "byModel",
          count(*) FILTER (WHERE g."server" IS NULL)::int AS "byRules"
        FROM "Evidence" e
        JOIN "Grade" g ON g."debateId" = e."debateId" AND g."key" = e."gradeKey"
        WHERE e."debateId" = ${debateId} AND ${stands}`;
      return rows[0] ?? { byModel: 0, byRules: 0 };
    },

    async addressed(debateId, most) {
      const rows = await prisma.evidence.findMany({
        where: { debateId, addressed: true, ...standing },
        select: { number: true },
        orderBy: { number: 'desc' },
        take: most,
      });
      return rows.map(({ number }) => number);
    },
  };
}
