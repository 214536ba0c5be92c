import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { NO_SERVER } from '#store/rows.ts';

/** How many rows one statement deletes: tens of milliseconds, for which an erasure waits. */
const PART = 5_000;

/**
 * All tables of a debate. Those that an erasure searches by somebody's items come before the items,
 * so that it still finds all that is left; stamps come after the tables whose deletion writes one.
 */
const TABLES = [
  ...['Poll', 'Post', 'Draft', 'Summary', 'Writing', 'SentenceDispute', 'Record', 'Erasure'],
  ...[
    'EvidenceRevision',
    'Grading',
    'Grade',
    'ModelCall',
    'Mark',
    'Credit',
    'Report',
    'SourceOffer',
  ],
  ...[
    'SameSource',
    'SourceMove',
    'SourceApart',
    'Cluster',
    'Moderation',
    'RemovedWords',
    'ClearedWords',
    'Freeze',
    'Evidence',
  ],
  ...['Member', 'VoteCount', 'VotePeriod', 'Vote', 'VoteChange', 'ClaimStamp', 'Claim'],
];

/**
 * Removes a debate that no longer belongs to a server. Each part is a transaction: if the process is
 * stopped or killed in between nothing is lost, and the next run finds what is left.
 */
export async function removeDebate(
  prisma: PrismaClient,
  debateId: string,
  stopping?: AbortSignal,
): Promise<void> {
  let from: number | undefined = 0;
  while (from !== undefined && stopping?.aborted !== true) {
    from = await removePart(prisma, debateId, from);
  }
}

/** Returns the index of the table to continue with; undefined once the debate is gone. */
async function removePart(
  prisma: PrismaClient,
  debateId: string,
  from: number,
): Promise<number | undefined> {
  return await prisma.$transaction(async (tx) => {
    // Locks the debate first, as everywhere: an erasure runs before or after a part, not during it.
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Debate" WHERE "id" = ${debateId} AND "guildId" = ${NO_SERVER} FOR UPDATE`;
    if (held.length === 0) return undefined;
    for (const [place, name] of TABLES.entries()) {
      if (place >= from && (await deleteSome(tx, debateId, name)) === PART) return place;
    }
    // An erasure may have written to a table that had already been emptied: check all again.
    if (from > 0) return 0;
    await tx.debate.delete({ where: { id: debateId } });
    return undefined;
  });
}

async function deleteSome(
  tx: Prisma.TransactionClient,
  debateId: string,
  name: string,
): Promise<number> {
  const table = Prisma.raw(`"${name}"`);
  return await tx.$executeRaw`
    DELETE FROM ${table} WHERE "debateId" = ${debateId} AND ctid = ANY (ARRAY(
      SELECT ctid FROM ${table} WHERE "debateId" = ${debateId} LIMIT ${PART}))`;
}
