import type { GuildStore } from '#debate/debates/installation-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { NO_SERVER } from '#store/rows.ts';
import { removeDebate } from './remove-debate.ts';

/**
 * The servers that Crux is in. With `sandbox`, new ones are marked as made up and `present` lists
 * only those: the sandbox sees no other server, and would take each for one that Crux has left.
 * Without it, `present` lists all, so that a real bot counts made-up ones as left.
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

    async left(guildId) {
      await prisma.$executeRaw`UPDATE "Guild" SET "leftAt" = now() WHERE "id" = ${guildId}`;
    },

    async leftFor(ms) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Guild" WHERE ${isLeftFor(ms)}`;
      return rows.map((row) => row.id);
    },

    async dissolve(guildId, ms) {
      await prisma.$transaction(async (tx) => {
        // The debates' rows first, as everywhere: the order of locks is in docs/decisions/0041.
        const debates = await debatesOf(tx, guildId, Prisma.sql`ORDER BY "id" FOR UPDATE`);
        // If Crux rejoins meanwhile, that update waits for this row, or the server is skipped here.
        const left = await tx.$queryRaw<unknown[]>`
          SELECT 1 FROM "Guild" WHERE "id" = ${guildId} AND ${isLeftFor(ms)}
          FOR UPDATE SKIP LOCKED`;
        if (left.length > 0) await dissolve(tx, guildId, debates);
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

const isLeftFor = (ms: number) =>
  Prisma.sql`"leftAt" < now() - ${ms}::float8 * interval '1 millisecond'`;

/** Deletes a server; its debates become ownerless and closed, and accept no more votes. */
async function dissolve(
  tx: Prisma.TransactionClient,
  guildId: string,
  debates: string[],
): Promise<void> {
  // One was set up meanwhile, and its row is not locked: the next tick tries again.
  if ((await debatesOf(tx, guildId, Prisma.empty)).length > debates.length) return;
  const ids = { in: debates };
  // The poll's row is the lock on votes: a later press finds none, and stores nothing.
  await tx.poll.deleteMany({ where: { debateId: ids } });
  const data = { guildId: NO_SERVER, state: 'closed' };
  await tx.debate.updateMany({ where: { id: ids }, data });
  await tx.tokenWeek.deleteMany({ where: { guildId } });
  await tx.guild.delete({ where: { id: guildId } });
}

async function debatesOf(
  tx: Prisma.TransactionClient,
  guildId: string,
  lock: Prisma.Sql,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Debate" WHERE "guildId" = ${guildId} ${lock}`;
  return rows.map(({ id }) => id);
}
