import type { PrismaClient } from './generated/client.ts';

/** With more rows than this for a claim or a debate, those of closed connections are merged. */
const MOST_ROWS = { claim: 200, debate: 4_000 };

/** For what affects every claim of a debate, such as who is a moderator. */
const ALL_CLAIMS = -1;

/**
 * A version stamp of everything that the tally of a claim reads, or of all claims if `claim` is null:
 * it differs after every committed change, by any process. Read it before the data that it stands
 * for. Casting a vote returns the stamp of its claim as well, by the function `cast_batch`.
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

/** The merged row takes this transaction's number, so that no earlier stamp can recur. */
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
