import type { GuildStore } from '#debate/debates/installation-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

/**
 * The servers of one Discord or, with `sandbox`, of made-up ones. Only those are the sandbox's to
 * miss: it sees no other server, and would count each one as left. `patient` removes a server: its
 * statements and transactions may take minutes.
 */
export function createGuildStore(
  prisma: PrismaClient,
  sandbox: boolean,
  patient = prisma,
): GuildStore {
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

    async purge(guildId, before) {
      await patient.$transaction(async (tx) => {
        // Whoever comes back waits for this row, or is seen here.
        const left = await tx.$queryRaw<unknown[]>`
          SELECT 1 FROM "Guild" WHERE "id" = ${guildId} AND "leftAt" < ${before}
          FOR UPDATE SKIP LOCKED`;
        if (left.length > 0) await purge(tx, guildId);
      });
    },
  };
}

/** Deletes everything that belongs to a server's debates, then the debates, then the server. */
async function purge(tx: Prisma.TransactionClient, guildId: string): Promise<void> {
  // The debates' rows come first, as in every transaction that takes locks below them.
  const debates = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Debate" WHERE "guildId" = ${guildId} ORDER BY "id" FOR UPDATE`;
  const where = { debateId: { in: debates.map((debate) => debate.id) } };
  // Its row is the lock on votes: a press that comes later finds no poll, and stores nothing.
  await tx.poll.deleteMany({ where });
  await tx.vote.deleteMany({ where });
  await tx.voteChange.deleteMany({ where });
  await tx.voteCount.deleteMany({ where });
  await tx.votePeriod.deleteMany({ where });
  await tx.evidence.deleteMany({ where });
  await tx.mark.deleteMany({ where });
  await tx.credit.deleteMany({ where });
  await tx.removedWords.deleteMany({ where });
  await tx.report.deleteMany({ where });
  await tx.sourceOffer.deleteMany({ where });
  await tx.sameSource.deleteMany({ where });
  await tx.sourceMove.deleteMany({ where });
  await tx.sourceApart.deleteMany({ where });
  await tx.evidenceRevision.deleteMany({ where });
  await tx.cluster.deleteMany({ where });
  await tx.grade.deleteMany({ where });
  await tx.grading.deleteMany({ where });
  await tx.modelCall.deleteMany({ where });
  await tx.tokenWeek.deleteMany({ where: { guildId } });
  await tx.draft.deleteMany({ where });
  await tx.summary.deleteMany({ where });
  await tx.writing.deleteMany({ where });
  await tx.sentenceDispute.deleteMany({ where });
  await tx.post.deleteMany({ where });
  await tx.freeze.deleteMany({ where });
  await tx.moderation.deleteMany({ where });
  await tx.erasure.deleteMany({ where });
  await tx.record.deleteMany({ where });
  await tx.member.deleteMany({ where });
  // After all whose removal leaves one.
  await tx.claimStamp.deleteMany({ where });
  await tx.claim.deleteMany({ where });
  await tx.debate.deleteMany({ where: { guildId } });
  await tx.guild.delete({ where: { id: guildId } });
}
