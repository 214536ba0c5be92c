import type { PostStore } from '#debate/posts/outbox-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { insertPost, isPost } from './identity-columns.ts';

const BOARD = { kind: 'board' } as const;

/**
 * Which message is the board. A message that it leaves becomes a former board in the same
 * transaction, so that each message has one owner whenever a process dies.
 */
export function boardStatements(prisma: PrismaClient): Pick<PostStore, 'wantBoard' | 'lowerBoard'> {
  return {
    async wantBoard(debateId, channelId, at) {
      const statements = wantedBoard(debateId, channelId, at);
      await prisma.$transaction(statements.map((statement) => prisma.$executeRaw(statement)));
    },

    async lowerBoard(debateId, messageId, at) {
      const lowers = Prisma.sql`"messageId" = ${messageId}
        AND ("heldUntil" IS NULL OR "heldUntil" <= now())
        AND NOT EXISTS (SELECT 1 FROM "Post" AS f
          WHERE f."debateId" = ${debateId} AND f."kind" = 'former-board'
            AND f."createdAt" > ${at}::timestamptz - interval '1 day')`;
      const lowered = await prisma.$executeRaw`
        WITH left_behind AS (${leave(debateId, lowers, at)} RETURNING 1)
        UPDATE "Post" SET "messageId" = NULL, "sentAt" = NULL, "anew" = false,
          "turn" = "turn" + 1, "wanted" = "wanted" + 1, "dueAt" = now(),
          "heldUntil" = NULL, "hold" = "hold" + 1
        WHERE ${isPost(debateId, BOARD)} AND EXISTS (SELECT 1 FROM left_behind)`;
      return lowered > 0;
    },
  };
}

/**
 * The statements, for one transaction, that ask for the board in a channel. A process that holds it
 * for another channel loses its hold: what it sends there is not the board.
 */
export function wantedBoard(debateId: string, channelId: string, at: Date): Prisma.Sql[] {
  const stays = Prisma.sql`p."channelId" = EXCLUDED."channelId" AND NOT p."gone"`;
  const again = Prisma.sql`
    "channelId" = EXCLUDED."channelId", "wanted" = p."wanted" + 1, "dueAt" = now(),
    "gone" = false, "anew" = ${stays},
    "turn" = p."turn" + (p."channelId" <> EXCLUDED."channelId")::int,
    "sentAt" = CASE WHEN ${stays} THEN p."sentAt" END,
    "messageId" = CASE WHEN ${stays} THEN p."messageId" END,
    "heldUntil" = CASE WHEN ${stays} THEN p."heldUntil" END,
    "hold" = CASE WHEN ${stays} THEN p."hold" ELSE p."hold" + 1 END`;
  return [
    leave(debateId, Prisma.sql`"channelId" <> ${channelId}`, at),
    insertPost(debateId, BOARD, { channelId, at }, again),
  ];
}

/** Makes the board's message, if there is one and `if_` holds, a former board. */
function leave(debateId: string, if_: Prisma.Sql, at: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Post" ("debateId", "kind", "number", "channelId", "messageId", "wanted", "shown",
      "dueAt", "createdAt")
    SELECT "debateId", 'former-board', "turn", "channelId", "messageId", 1, 1, now(), ${at}
    FROM (
      SELECT * FROM "Post"
      WHERE ${isPost(debateId, BOARD)} AND "messageId" IS NOT NULL AND NOT "gone" AND ${if_}
      FOR UPDATE
    ) AS board
    ON CONFLICT ("debateId", "kind", "number", "hour", "week", "summaryKind") DO NOTHING`;
}
