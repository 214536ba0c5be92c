import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { Prisma } from '#store/generated/client.ts';
import { wantedBoard } from './board-statements.ts';
import { IN_ORDER } from './due.ts';
import { insertPost, isPost } from './identity-columns.ts';

/** The statements of a transaction on one debate that ask for messages. */
export function postStatements(tx: Prisma.TransactionClient, debateId: string): PostTransaction {
  return {
    async wantPost(post, channelId, at) {
      const again = Prisma.sql`"wanted" = p."wanted" + 1`;
      await tx.$executeRaw(insertPost(debateId, post, { channelId, at }, again));
    },

    async refreshPost(post) {
      await tx.$executeRaw`
        UPDATE "Post" SET "wanted" = "wanted" + 1 WHERE ${isPost(debateId, post)}`;
    },

    async repost(post, channelId) {
      await tx.$executeRaw`
        UPDATE "Post" SET "gone" = false, "messageId" = NULL, "sentAt" = NULL,
          "channelId" = ${channelId}, "wanted" = "wanted" + 1, "dueAt" = now()
        WHERE ${isPost(debateId, post)} AND "gone"`;
    },

    async refreshSummaries() {
      await tx.$executeRaw`
        UPDATE "Post" SET "wanted" = "wanted" + 1
        WHERE "debateId" = ${debateId} AND "id" = ANY (ARRAY(
          SELECT "id" FROM "Post" WHERE "debateId" = ${debateId} AND "kind" = 'summary'
          ${IN_ORDER} FOR UPDATE))`;
    },

    postsSince: (kind, from) =>
      tx.post.count({ where: { debateId, kind, createdAt: { gte: from } } }),

    // A held post is not moved: its message may be on its way to the old channel.
    async movePosts(kinds, channelId) {
      await tx.$executeRaw`
        UPDATE "Post" SET "channelId" = ${channelId}, "hold" = "hold" + 1, "heldUntil" = NULL,
          "sentAt" = NULL, "attempts" = 0, "lastError" = NULL, "dueAt" = now()
        WHERE "debateId" = ${debateId} AND "kind" = ANY(${[...kinds]}::text[])
          AND "channelId" <> ${channelId} AND "messageId" IS NULL AND NOT "gone"
          AND ("heldUntil" IS NULL OR "heldUntil" <= now())`;
    },

    async moveBoard(channelId, at) {
      const where = { debateId, kind: 'board', channelId: { not: channelId } };
      if ((await tx.post.count({ where })) === 0) return;
      for (const statement of wantedBoard(debateId, channelId, at)) await tx.$executeRaw(statement);
    },
  };
}
