import type { Holdings, MemberStore } from '#debate/privacy/member-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { debatesOf } from './erase.ts';

/** Counts what an erasure would remove, in the debates that the erasure would find. */
export function createHoldings(prisma: PrismaClient): MemberStore['holdings'] {
  return async (authorKey, voterKey) => {
    const debates = await debatesOf(prisma, { author: authorKey, voter: voterKey });
    if (debates.length === 0) return null;
    const rows = await prisma.$queryRaw<Holdings[]>`
      SELECT
        (SELECT count(DISTINCT "guildId")::int FROM "Debate"
          WHERE "id" = ANY(${debates})) AS "servers",
        (SELECT count(*)::int FROM "Vote"
          WHERE "voterKey" = ${voterKey} AND "debateId" = ANY(${debates})
            AND "stance" IS NOT NULL) AS "votes",
        (SELECT count(*)::int FROM "Evidence"
          WHERE "authorKey" = ${authorKey} AND "debateId" = ANY(${debates})) AS "items",
        (SELECT count(*)::int FROM "Mark"
          WHERE "memberKey" = ${authorKey} AND "debateId" = ANY(${debates})) AS "marks",
        (SELECT count(*)::int FROM "Credit"
          WHERE "memberKey" = ${authorKey} AND "debateId" = ANY(${debates})) AS "credits",
        (SELECT count(*)::int FROM "Report"
          WHERE "memberKey" = ${authorKey} AND "debateId" = ANY(${debates})) AS "reports",
        (SELECT count(*)::int FROM "Draft"
          WHERE "authorKey" = ${authorKey} AND "debateId" = ANY(${debates})) AS "drafts"`;
    const [row] = rows;
    if (row === undefined) throw new Error('nothing was counted');
    return row;
  };
}
