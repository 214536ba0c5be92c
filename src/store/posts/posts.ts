import type { HeldPost, PostPlace, PostStore } from '#debate/posts/outbox-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { boardStatements } from './board-statements.ts';
import { after, IN_ORDER, NEXT_DUE, takeStatement, WAITS } from './due.ts';
import { columnsOf, type IdentityColumns, identityOf, isPost } from './identity-columns.ts';

/** How many former boards are updated to link to a new one; older ones link to one of these. */
const LED = 10;

type HeldRow = Omit<HeldPost, 'identity'> & IdentityColumns;

const identityColumns = { kind: true, number: true, hour: true, week: true, summaryKind: true };

/**
 * The outbox. A row says what a channel should show and what it shows. A hold, which expires,
 * ensures that one process at a time works on a row, even after another was killed while holding
 * it. Holds are numbered, and every step names its number (a fencing token): a process that paused
 * for longer than its hold cannot overwrite what the next one did.
 */
export function createPostStore(prisma: PrismaClient): PostStore {
  return {
    async take(holdMs, most) {
      const rows = await prisma.$queryRaw<HeldRow[]>(takeStatement(holdMs, most));
      return rows.map(({ kind, number, hour, week, summaryKind, ...held }) => ({
        ...held,
        identity: identityOf({ kind, number, hour, week, summaryKind }),
      }));
    },

    async nextDueMs() {
      const rows = await prisma.$queryRaw<{ ms: number | null }[]>(NEXT_DUE);
      // greatest() ignores null and would give 0 if nothing waits: the lower bound is set here.
      const ms = rows[0]?.ms ?? null;
      return ms === null ? null : Math.max(0, ms);
    },

    async renew(post, holdMs) {
      const held = await prisma.$executeRaw`
        UPDATE "Post" SET "heldUntil" = ${after(holdMs)} WHERE ${isHeld(post)}`;
      return held > 0;
    },

    async sending(post, holdMs) {
      const rows = await prisma.$queryRaw<{ sentAt: Date }[]>`
        UPDATE "Post" SET "sentAt" = coalesce("sentAt", now()), "heldUntil" = ${after(holdMs)}
        WHERE ${isHeld(post)} RETURNING "sentAt"`;
      return rows[0]?.sentAt ?? null;
    },

    async shown(post, messageId, paceMs) {
      // The same statement refreshes what depends on this post: the week's "so far", once the
      // week's own is first shown, and former boards, which link to the board's new message.
      const rows = await prisma.$queryRaw<{ id: number }[]>`
        WITH stands AS (
          UPDATE "Post" SET "messageId" = ${messageId}, "shown" = ${post.wanted}, "sentAt" = NULL,
            "anew" = "anew" AND "wanted" > ${post.wanted}, "heldUntil" = NULL, "attempts" = 0,
            "lastError" = NULL, "dueAt" = ${after(paceMs)}
          WHERE ${isHeld(post)} RETURNING *
        ), superseded AS (
          UPDATE "Post" AS p SET "wanted" = p."wanted" + 1 FROM stands
          WHERE ${post.messageId === null} AND p."debateId" = stands."debateId" AND NOT p."gone"
            AND stands."kind" = 'summary' AND stands."summaryKind" = 'weekly'
            AND p."kind" = 'summary' AND p."summaryKind" = 'so-far' AND p."week" = stands."week"
        ), led AS (
          UPDATE "Post" AS p SET "wanted" = p."wanted" + 1, "dueAt" = now() FROM stands
          WHERE ${post.messageId !== messageId} AND p."debateId" = stands."debateId" AND NOT p."gone"
            AND stands."kind" = 'board'
            AND p."kind" = 'former-board' AND p."number" >= stands."turn" - ${LED}
        )
        SELECT "id" FROM stands`;
      return rows.length > 0;
    },

    async gone(post) {
      // The same statement refreshes whatever links to the message: former boards, the "so far" of
      // the week, and summaries, which name items.
      await prisma.$executeRaw`
        WITH went AS (
          UPDATE "Post" SET "gone" = true, "heldUntil" = NULL, "sentAt" = NULL, "attempts" = 0,
            "lastError" = NULL
          WHERE ${isHeld(post)} RETURNING "kind", "summaryKind", "week", "turn"
        ), linking AS MATERIALIZED (
          SELECT "id" FROM "Post" AS p
          WHERE "debateId" = ${post.debateId} AND NOT "gone" AND EXISTS (
            SELECT 1 FROM went WHERE CASE p."kind"
              WHEN 'former-board' THEN went."kind" = 'board' AND p."number" >= went."turn" - ${LED}
              WHEN 'summary' THEN went."kind" IN ('card', 'list')
                OR went."summaryKind" = 'weekly' AND p."summaryKind" = 'so-far'
                  AND p."week" = went."week"
              ELSE false END)
          ${IN_ORDER} FOR UPDATE OF p
        )
        UPDATE "Post" AS p SET "wanted" = p."wanted" + 1 FROM linking
        WHERE p."debateId" = ${post.debateId} AND p."id" = linking."id"`;
    },

    async failed(post, error, { delayMs, wholeChannel }) {
      await prisma.$executeRaw`
        WITH failed AS (
          UPDATE "Post" SET "attempts" = "attempts" + 1, "lastError" = ${error}, "heldUntil" = NULL,
            "dueAt" = ${after(delayMs)}
          WHERE ${isHeld(post)} RETURNING "attempts"
        ), others AS (
          SELECT "id" FROM "Post"
          WHERE ${wholeChannel} AND "debateId" = ${post.debateId} AND "id" <> ${post.id}
            AND "channelId" = ${post.channelId} AND ${WAITS}
            AND ("heldUntil" IS NULL OR "heldUntil" <= now())
          FOR UPDATE SKIP LOCKED
        )
        UPDATE "Post" AS p SET "attempts" = greatest(p."attempts", failed."attempts"),
          "dueAt" = greatest(p."dueAt", ${after(delayMs)})
        FROM failed, others WHERE p."debateId" = ${post.debateId} AND p."id" = others."id"`;
    },

    async cardsIn(debateId, channelId, most) {
      const rows = await prisma.post.findMany({
        where: { debateId, kind: 'card', channelId, gone: false, messageId: { not: null } },
        select: { number: true, messageId: true },
        orderBy: { createdAt: 'desc' },
        take: most,
      });
      return rows.map(({ number, messageId }) => ({
        number: number ?? 0,
        messageId: messageId ?? '',
      }));
    },

    async find(debateId, post) {
      const row = await prisma.post.findFirst({
        where: { debateId, ...columnsOf(post) },
        select: { channelId: true, messageId: true, gone: true },
      });
      if (row === null) return null;
      const { channelId, messageId, gone } = row;
      return { channelId, messageId: gone ? null : messageId, isGone: gone };
    },

    // A rebuttal is on no list, and neither is what has a card or had one.
    async ofItems(debateId, numbers) {
      const rows = await prisma.$queryRaw<(PostPlace & { readonly number: number })[]>`
        WITH cards AS (
          SELECT "number", "channelId", "messageId", "gone" FROM "Post"
          WHERE "debateId" = ${debateId} AND "kind" = 'card' AND "number" = ANY(${[...numbers]}::int[])
        ), lists AS (
          SELECT e."number", l."channelId", l."messageId", l."gone"
          FROM "Evidence" e JOIN "Post" l ON l."debateId" = e."debateId" AND l."kind" = 'list'
            AND l."number" IS NULL AND l."hour" = date_trunc('hour', e."filedAt", 'UTC')
          WHERE e."debateId" = ${debateId} AND e."number" = ANY(${[...numbers]}::int[])
            AND e."target" IS NULL AND NOT EXISTS (
              SELECT 1 FROM cards c WHERE c."number" = e."number")
        )
        SELECT "number", "channelId", "messageId", false AS "isGone"
        FROM (SELECT * FROM cards UNION ALL SELECT * FROM lists) AS places
        WHERE "messageId" IS NOT NULL AND NOT "gone"`;
      return new Map(rows.map(({ number, ...place }) => [number, place]));
    },

    async troubles(debateId) {
      const rows = await prisma.post.findMany({
        where: { debateId, lastError: { not: null } },
        select: { ...identityColumns, channelId: true, lastError: true },
        orderBy: { createdAt: 'asc' },
        take: 5,
      });
      return rows.map(({ channelId, lastError, ...row }) => ({
        post: identityOf(row),
        channelId,
        error: lastError ?? '',
      }));
    },

    ...boardStatements(prisma),

    // A post that waits is read at its turn; one in hand was read before, so it is marked again.
    async refresh(debateId, post) {
      const marked = await prisma.$executeRaw`
        UPDATE "Post" SET "wanted" = "wanted" + 1
        WHERE ${isPost(debateId, post)} AND NOT "gone"
          AND ("wanted" = "shown" OR "heldUntil" IS NOT NULL)`;
      return marked > 0;
    },
  };
}

/** The row, as long as no other process has taken it since. */
function isHeld({ debateId, id, hold }: HeldPost): Prisma.Sql {
  return Prisma.sql`"debateId" = ${debateId} AND "id" = ${id} AND "hold" = ${hold}`;
}
