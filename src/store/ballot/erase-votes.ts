import type { Prisma } from '#store/generated/client.ts';
import { castBatch } from './cast-batch.ts';
import { lockPoll } from './periods.ts';

/**
 * Takes a member's votes out of all counters of a debate, before their rows are deleted. Whatever
 * they added towards the next step is subtracted, withdrawn votes included. The erasure itself counts
 * as a change only if the shown numbers include them, so that somebody who votes again afterwards
 * still counts as one person. Their changes in the open period are subtracted too. Returns how many
 * votes stood.
 */
export async function eraseVotes(
  tx: Prisma.TransactionClient,
  debateId: string,
  voterKey: string,
): Promise<number> {
  await lockPoll(tx, debateId);
  const votes = await tx.vote.findMany({
    where: { debateId, voterKey },
    select: { claim: true, stance: true },
  });
  // Every change belongs to a vote, so somebody without votes is in no counter.
  if (votes.length === 0) return 0;
  await tx.$executeRaw`
    UPDATE "VoteCount" c SET "minds" = c."minds" - 1
    WHERE c."debateId" = ${debateId} AND EXISTS (
      SELECT 1 FROM "VoteChange" v JOIN "Poll" p ON p."debateId" = v."debateId"
      WHERE v."debateId" = c."debateId" AND v."claim" = c."claim" AND v."voterKey" = ${voterKey}
        AND v."period" = p."period" AND v."from" IS NOT NULL AND v."to" IS NOT NULL)`;
  const presses = votes.map(({ claim }) => ({ claim, voterKey, stance: null }));
  await castBatch(tx, debateId, presses, { erases: true });
  await tx.$executeRaw`
    UPDATE "Poll" p SET "changes" = p."changes" - (
      SELECT count(*) FROM "VoteChange" v WHERE v."debateId" = p."debateId"
        AND v."voterKey" = ${voterKey} AND v."period" = p."period")
    WHERE p."debateId" = ${debateId}`;
  return votes.filter(({ stance }) => stance !== null).length;
}
