import type { PrismaClient } from './generated/client.ts';

/** With so many rows of a claim, or a debate, those of connections that are gone are made one. */
const MOST_ROWS = { claim: 200, debate: 4_000 };

/** Concerns every claim of a debate, as who is a moderator does. */
const ALL_CLAIMS = -1;

/**
 * A word for all that the tally of a claim reads, or of all claims without one: another one after
 * every change that is committed, by whichever process. It has to be read before what it is to vouch
 * for. Casting a vote returns the same word for its claim, by the function `cast_batch`.
 */
export async function readStamp(
  prisma: PrismaClient,
  debateId: string,
  claim: number | null,
): Promise<string> {
  const rows = await prisma.$queryRaw<{ stamp: string | null; rows: number }[]>`
    SELECT string_agg("claim" || '/' || "backend" || '/' || "change", ' '
        ORDER BY "claim", "backend") AS "stamp",
      count(*)::int AS "rows" FROM "ClaimStamp"
    WHERE "debateId" = ${debateId}
      AND (${claim}::int IS NULL OR "claim" IN (${ALL_CLAIMS}, ${claim}::int))`;
  const most = claim === null ? MOST_ROWS.debate : MOST_ROWS.claim;
  if ((rows[0]?.rows ?? 0) > most) await gather(prisma, debateId);
  return rows[0]?.stamp ?? '';
}

/** Their row takes this transaction's number, so that no stamp from before ever comes again. */
async function gather(prisma: PrismaClient, debateId: string): Promise<void> {
  await prisma.$executeRaw`
    WITH gone AS (
      DELETE FROM "ClaimStamp" WHERE "debateId" = ${debateId} AND "backend" <> 0
        AND "backend" NOT IN (SELECT pid FROM pg_stat_activity)
      RETURNING "claim"
    )
    INSERT INTO "ClaimStamp" ("debateId", "claim", "backend", "change")
    SELECT DISTINCT ${debateId}, "claim", 0, pg_current_xact_id()::text::bigint FROM gone
    ON CONFLICT ("debateId", "claim", "backend") DO UPDATE SET "change" = EXCLUDED."change"`;
}
