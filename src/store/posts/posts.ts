import type { HeldPost, PostStore } from '#debate/posts/outbox-port.ts';
import { selectEvidence } from '#store/evidence/select-evidence.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';

/**
 * The outbox. A row says what should stand in a channel and what does; a hold makes sure that one
 * process at a time works on it, also after another was killed with the row in hand.
 */
export function createPostStore(prisma: PrismaClient): PostStore {
  const update = (post: HeldPost, data: Parameters<typeof prisma.post.update>[0]['data']) =>
    prisma.post.update({
      where: { debateId_key: { debateId: post.debateId, key: post.key } },
      data,
    });

  return {
    // What is due now was rounded to milliseconds when it was written, up to half of one ahead.
    async take(holdMs, most) {
      return await prisma.$queryRaw<HeldPost[]>`
        UPDATE "Post" AS p SET "heldUntil" = now() + ${holdMs} * interval '1 millisecond'
        FROM (
          SELECT "debateId", "key" FROM "Post"
          WHERE "wanted" > "shown" AND NOT "gone"
            AND "dueAt" <= now() + interval '1 millisecond'
            AND ("heldUntil" IS NULL OR "heldUntil" <= now())
          ORDER BY "dueAt" LIMIT ${most} FOR UPDATE SKIP LOCKED
        ) AS due
        WHERE p."debateId" = due."debateId" AND p."key" = due."key"
        RETURNING p."debateId", p."key", p."kind", p."channelId", p."messageId", p."wanted",
          p."attempts", p."sentAt", p."createdAt"`;
    },

    async nextDueMs() {
      const rows = await prisma.$queryRaw<{ ms: number | null }[]>`
        SELECT ceil(extract(epoch FROM
          min(greatest("dueAt", coalesce("heldUntil", "dueAt"))) - now()) * 1000)::int AS "ms"
        FROM "Post" WHERE "wanted" > "shown" AND NOT "gone"`;
      // PostgreSQL's greatest() takes 0 for nothing: the lower bound is set here.
      const ms = rows[0]?.ms ?? null;
      return ms === null ? null : Math.max(0, ms);
    },

    async sending(post) {
      const rows = await prisma.$queryRaw<{ sentAt: Date }[]>`
        UPDATE "Post" SET "sentAt" = coalesce("sentAt", now())
        WHERE "debateId" = ${post.debateId} AND "key" = ${post.key} RETURNING "sentAt"`;
      const [row] = rows;
      if (row === undefined) throw new Error(`post ${post.key} is not in the outbox`);
      return row.sentAt;
    },

    async shown(post, messageId, paceMs) {
      // The week's own takes the place of its "so far" as soon as it stands, in one statement.
      await prisma.$executeRaw`
        WITH stands AS (
          UPDATE "Post" SET "messageId" = ${messageId}, "shown" = ${post.wanted}, "sentAt" = NULL,
            "heldUntil" = NULL, "attempts" = 0, "lastError" = NULL,
            "dueAt" = now() + ${paceMs} * interval '1 millisecond'
          WHERE "debateId" = ${post.debateId} AND "key" = ${post.key}
            AND "channelId" = ${post.channelId}
          RETURNING "debateId", "key"
        )
        UPDATE "Post" AS p SET "wanted" = p."wanted" + 1 FROM stands
        WHERE ${post.messageId === null} AND p."debateId" = stands."debateId" AND NOT p."gone"
          AND stands."key" LIKE 'summary:%:weekly'
          AND p."key" = replace(stands."key", ':weekly', ':so-far')`;
    },

    async gone(post) {
      await update(post, { gone: true, heldUntil: null });
    },

    async failed(post, error, delayMs) {
      await prisma.$executeRaw`
        UPDATE "Post" SET "attempts" = "attempts" + 1, "lastError" = ${error}, "heldUntil" = NULL,
          "dueAt" = now() + ${delayMs} * interval '1 millisecond'
        WHERE "debateId" = ${post.debateId} AND "key" = ${post.key}`;
    },

    async cardsIn(debateId, channelId, most) {
      const rows = await prisma.post.findMany({
        where: { debateId, kind: 'card', channelId, gone: false, messageId: { not: null } },
        select: { key: true, messageId: true },
        orderBy: { createdAt: 'desc' },
        take: most,
      });
      return rows.map(({ key, messageId }) => ({ key, messageId: messageId ?? '' }));
    },

    async find(debateId, key) {
      return await prisma.post.findUnique({
        where: { debateId_key: { debateId, key } },
        select: { channelId: true, messageId: true },
      });
    },

    async troubles(debateId) {
      const rows = await prisma.post.findMany({
        where: { debateId, lastError: { not: null } },
        select: { key: true, channelId: true, lastError: true },
        orderBy: { createdAt: 'asc' },
        take: 5,
      });
      return rows.map((row) => ({ ...row, error: row.lastError ?? '' }));
    },

    async uncarded(debateId, from, to) {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        ${selectEvidence}
        WHERE e."debateId" = ${debateId} AND e."filedAt" >= ${from} AND e."filedAt" < ${to}
          AND e."target" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "Post" p WHERE p."debateId" = e."debateId"
            AND p."key" = 'card:' || e."number")
        ORDER BY e."number"`;
      return rows.map(toEvidence);
    },

    // One in hand stays: its message may be on its way to the old channel.
    async move(debateId, kinds, from, to) {
      await prisma.$executeRaw`
        UPDATE "Post" SET "channelId" = ${to}, "sentAt" = NULL, "attempts" = 0,
          "lastError" = NULL, "dueAt" = now()
        WHERE "debateId" = ${debateId} AND "kind" = ANY(${[...kinds]}::text[])
          AND "channelId" = ${from} AND "messageId" IS NULL AND NOT "gone"
          AND ("heldUntil" IS NULL OR "heldUntil" <= now())`;
    },

    async wantBoard(debateId, channelId, at) {
      const stays = Prisma.sql`p."channelId" = EXCLUDED."channelId" AND NOT p."gone"`;
      await prisma.$executeRaw`
        INSERT INTO "Post" AS p ("debateId", "key", "kind", "channelId", "dueAt", "createdAt")
        VALUES (${debateId}, 'board', 'board', ${channelId}, now(), ${at})
        ON CONFLICT ("debateId", "key") DO UPDATE SET
          "channelId" = EXCLUDED."channelId", "wanted" = p."wanted" + 1, "dueAt" = now(),
          "gone" = false,
          "sentAt" = CASE WHEN ${stays} AND p."messageId" IS NOT NULL THEN now() END,
          "messageId" = CASE WHEN ${stays} THEN p."messageId" END`;
    },

    // One that waits for its turn will be read then; one in hand has been read before.
    async refresh(debateId, key) {
      await prisma.$executeRaw`
        UPDATE "Post" SET "wanted" = "wanted" + 1
        WHERE "debateId" = ${debateId} AND "key" = ${key} AND NOT "gone"
          AND ("wanted" = "shown" OR "heldUntil" IS NOT NULL)`;
    },
  };
}
