import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { Prisma } from '#store/generated/client.ts';
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

    async repost(post) {
      await tx.$executeRaw`
        UPDATE "Post" SET "gone" = false, "messageId" = NULL, "sentAt" = NULL,
          "wanted" = "wanted" + 1, "dueAt" = now()
        WHERE ${isPost(debateId, post)} AND "gone"`;
    },

    async refreshSummaries() {
      await tx.$executeRaw`
        UPDATE "Post" SET "wanted" = "wanted" + 1
        WHERE "debateId" = ${debateId} AND "kind" = 'summary'`;
    },

    postsSince: (kind, from) =>
      tx.post.count({ where: { debateId, kind, createdAt: { gte: from } } }),
  };
}
