import { Prisma } from '#store/generated/client.ts';

/** Posts that are not up to date. Must match the condition of an index word for word. */
export const WAITS = Prisma.sql`"wanted" > "shown" AND NOT "gone"`;

/** The order in which several posts that follow from another one are locked. */
export const IN_ORDER = Prisma.sql`ORDER BY "kind", "summaryKind" DESC, "week", "number"`;

/** Stored times are rounded to milliseconds, so one may be half a millisecond in the future. */
const NOW = Prisma.sql`now() + interval '1 millisecond'`;

/** Takes at most `most` posts that are due and not held, and holds them for `holdMs`. */
export function takeStatement(holdMs: number, most: number): Prisma.Sql {
  return Prisma.sql`
    UPDATE "Post" AS p SET "hold" = p."hold" + 1, "heldUntil" = ${after(holdMs)}
    FROM (
      SELECT "debateId", "id" FROM "Post"
      WHERE ${WAITS} AND "dueAt" <= ${NOW} AND ("heldUntil" IS NULL OR "heldUntil" <= now())
      ORDER BY "dueAt" LIMIT ${most} FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE p."debateId" = due."debateId" AND p."id" = due."id"
    RETURNING p."debateId", p."id", p."hold", p."kind", p."number", p."hour", p."week",
      p."summaryKind", p."channelId", p."messageId", p."wanted", p."attempts", p."sentAt",
      p."anew", p."turn"`;
}

/**
 * Milliseconds until the next post may be taken; null if none waits. Held posts were due when they
 * were taken, so they are among the few at the beginning of the index.
 */
export const NEXT_DUE = Prisma.sql`
  SELECT ceil(extract(epoch FROM least(
    (SELECT min("dueAt") FROM "Post"
      WHERE ${WAITS} AND ("heldUntil" IS NULL OR "heldUntil" <= "dueAt")),
    (SELECT min("heldUntil") FROM "Post"
      WHERE ${WAITS} AND "dueAt" <= ${NOW} AND "heldUntil" > "dueAt")
  ) - now()) * 1000)::int AS "ms"`;

/** So many milliseconds from now, by the database's clock. */
export function after(ms: number): Prisma.Sql {
  return Prisma.sql`now() + ${ms} * interval '1 millisecond'`;
}
