import { NO_VOTES, type Stance, type Vote, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { CastResult, VoteStore } from '#debate/ballot/vote-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/**
 * Votes. `cast` is a single statement: the row's lock puts simultaneous votes in order, even those
 * of one member on one claim, and every change is recorded.
 */
export function createVoteStore(prisma: PrismaClient): VoteStore {
  return {
    async cast({ debateId, claim, voterKey, stance, at }) {
      const rows = await prisma.$queryRaw<CastResult[]>`
        WITH kept AS (
          INSERT INTO "Vote" AS v ("debateId", "claim", "voterKey", "stance", "previous", "revision", "at")
          VALUES (${debateId}, ${claim}, ${voterKey}, ${stance}, NULL, 1, ${at})
          ON CONFLICT ("debateId", "claim", "voterKey") DO UPDATE SET
            "previous" = v."stance",
            "stance" = EXCLUDED."stance",
            "revision" = v."revision" + (v."stance" IS DISTINCT FROM EXCLUDED."stance")::int,
            "at" = EXCLUDED."at"
          RETURNING v."previous", v."stance", v."revision"
        ), logged AS (
          INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "at")
          SELECT ${debateId}, ${claim}, ${voterKey}, "revision", "previous", "stance", ${at}
          FROM kept WHERE "previous" IS DISTINCT FROM "stance"
        )
        SELECT "previous", "revision", "previous" IS DISTINCT FROM "stance" AS "changed" FROM kept`;
      const row = rows[0];
      if (row === undefined) throw new Error('a vote was not stored');
      return row;
    },

    async of(debateId, voterKey) {
      return await prisma.$queryRaw<Vote[]>`
        SELECT "claim", "stance", "at" FROM "Vote"
        WHERE "debateId" = ${debateId} AND "voterKey" = ${voterKey} AND "stance" IS NOT NULL
        ORDER BY "claim"`;
    },

    async hasVoted(debateId, voterKey) {
      return (await prisma.vote.findFirst({ where: { debateId, voterKey } })) !== null;
    },

    async counts(debateId) {
      const rows = await prisma.vote.groupBy({
        by: ['claim', 'stance'],
        where: { debateId, stance: { not: null } },
        _count: true,
      });
      return countsByClaim(rows.map((row) => ({ ...row, votes: row._count })));
    },

    async countsOf(debateId, claim) {
      const rows = await prisma.$queryRaw<VoteCounts[]>`
        SELECT count(*) FILTER (WHERE "stance" = 'agree')::int AS "agree",
          count(*) FILTER (WHERE "stance" = 'disagree')::int AS "disagree",
          count(*) FILTER (WHERE "stance" = 'unsure')::int AS "unsure"
        FROM "Vote" WHERE "debateId" = ${debateId} AND "claim" = ${claim}`;
      return rows[0] ?? NO_VOTES;
    },

    async hasChanged(debateId, claim, voterKey) {
      const changes = await prisma.voteChange.count({
        where: { debateId, claim, voterKey, from: { not: null }, to: { not: null } },
      });
      return changes > 0;
    },

    async voters(debateId) {
      const rows = await prisma.$queryRaw<{ voters: number }[]>`
        SELECT count(DISTINCT "voterKey")::int AS "voters" FROM "Vote"
        WHERE "debateId" = ${debateId} AND "stance" IS NOT NULL`;
      return rows[0]?.voters ?? 0;
    },

    async asOf(debateId, at) {
      const rows = await prisma.$queryRaw<
        { claim: number; stance: Stance; votes: number; voters: number }[]
      >`
        WITH standing AS (
          SELECT * FROM (
            SELECT DISTINCT ON ("claim", "voterKey") "claim", "voterKey", "to" FROM "VoteChange"
            WHERE "debateId" = ${debateId} AND "at" < ${at}
            ORDER BY "claim", "voterKey", "revision" DESC
          ) AS latest WHERE "to" IS NOT NULL
        )
        SELECT "claim", "to" AS "stance", count(*)::int AS "votes",
          (SELECT count(DISTINCT "voterKey")::int FROM standing) AS "voters"
        FROM standing GROUP BY "claim", "to"`;
      return { counts: countsByClaim(rows), voters: rows[0]?.voters ?? 0 };
    },

    async changes(debateId, from, to) {
      return await prisma.voteChange.count({ where: { debateId, at: { gte: from, lt: to } } });
    },

    async changedMinds(debateId, from, to) {
      const rows = await prisma.$queryRaw<{ claim: number; members: number }[]>`
        SELECT "claim", count(DISTINCT "voterKey")::int AS "members" FROM "VoteChange"
        WHERE "debateId" = ${debateId} AND "at" >= ${from} AND "at" < ${to}
          AND "from" IS NOT NULL AND "to" IS NOT NULL
        GROUP BY "claim"`;
      return new Map(rows.map((row) => [row.claim, row.members]));
    },
  };
}

function countsByClaim(
  rows: readonly { claim: number; stance: string | null; votes: number }[],
): Map<number, VoteCounts> {
  const counts = new Map<number, { -readonly [S in Stance]: number }>();
  for (const { claim, stance, votes } of rows) {
    const of = counts.get(claim) ?? { ...NO_VOTES };
    of[stance as Stance] = votes;
    counts.set(claim, of);
  }
  return counts;
}
