import type { GuildStore } from '#debate/debates/installation-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';
import { NO_SERVER } from '#store/rows.ts';
import { removeDebate } from './remove-debate.ts';

/**
 * The servers of Discord or, with `sandbox`, those that a sandbox made up. The sandbox looks only at
 * its own: it sees no other server, and would take each for one that Crux has left.
 */
export function createGuildStore(prisma: PrismaClient, sandbox: boolean): GuildStore {
  return {
    async isKnown(guildId) {
      return (await prisma.guild.count({ where: { id: guildId, leftAt: null } })) > 0;
    },

    async present() {
      const where = sandbox ? { leftAt: null, sandbox } : { leftAt: null };
      const rows = await prisma.guild.findMany({ where, select: { id: true } });
      return rows.map((row) => row.id);
    },

    async joined(guildId, at) {
      await prisma.guild.upsert({
        where: { id: guildId },
        create: { id: guildId, joinedAt: at, sandbox },
        update: { leftAt: null },
      });
    },

    async left(guildId, at) {
      await prisma.guild.updateMany({ where: { id: guildId }, data: { leftAt: at } });
    },

    async leftBefore(before) {
      const where = { leftAt: { lt: before } };
      const rows = await prisma.guild.findMany({ where, select: { id: true } });
      return rows.map((row) => row.id);
    },

    async dissolve(guildId, before) {
      await prisma.$transaction(async (tx) => {
        // A server that Crux rejoins meanwhile waits for this row, or is seen here.
        const left = await tx.$queryRaw<unknown[]>`
          SELECT 1 FROM "Guild" WHERE "id" = ${guildId} AND "leftAt" < ${before}
          FOR UPDATE SKIP LOCKED`;
        if (left.length > 0) await dissolve(tx, guildId);
      });
    },

    async dissolved() {
      const where = { guildId: NO_SERVER };
      const rows = await prisma.debate.findMany({ where, select: { id: true } });
      return rows.map((row) => row.id);
    },

    remove: (debateId, stopping) => removeDebate(prisma, debateId, stopping),
  };
}

/** Takes a server away and leaves its debates to nobody: closed, without votes to add to. */
async function dissolve(tx: Prisma.TransactionClient, guildId: string): Promise<void> {
  // The debates' rows come first, as in every transaction that takes locks below them.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Debate" WHERE "guildId" = ${guildId} ORDER BY "id" FOR UPDATE`;
  const ids = { in: rows.map(({ id }) => id) };
  // Its row is the lock on votes: a press that comes later finds no poll, and stores nothing.
  await tx.poll.deleteMany({ where: { debateId: ids } });
  const data = { guildId: NO_SERVER, state: 'closed' };
  await tx.debate.updateMany({ where: { id: ids }, data });
  await tx.tokenWeek.deleteMany({ where: { guildId } });
  await tx.guild.delete({ where: { id: guildId } });
}
