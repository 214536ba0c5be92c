import type { Side } from '#debate/core/rules/side.ts';
import { LEADS_NOWHERE_MEMBERS } from '#debate/marks/rules/constants.ts';
import { standsAs } from '#store/evidence/standing.ts';
import { Prisma } from '#store/generated/client.ts';

/** Standing as the tally sees it: not conceded either. */
const counts = (item: Prisma.Sql) =>
  Prisma.sql`(${standsAs(item)} AND ${item}."concededAt" IS NULL)`;

/**
 * Numbers of the standing items on one claim and side whose current revision a member has checked
 * or disputed, own items aside. A rebuttal is on the side that it speaks for, and its target has to
 * stand too.
 */
export function usedTargets(
  debateId: string,
  memberKey: string,
  on: { readonly claim: Prisma.Sql | number; readonly side: Prisma.Sql | Side },
): Prisma.Sql {
  return Prisma.sql`
    SELECT e."number" FROM "Mark" m
    JOIN "Evidence" e ON e."debateId" = m."debateId" AND e."number" = m."number"
      AND e."markRevision" = m."revision"
    LEFT JOIN "Evidence" t ON t."debateId" = e."debateId" AND t."number" = e."target"
    WHERE m."debateId" = ${debateId} AND m."memberKey" = ${memberKey} AND m."topic" = 'source'
      AND e."claim" = ${on.claim} AND e."side" = ${on.side} AND e."authorKey" <> ${memberKey}
      AND ${counts(Prisma.sql`e`)} AND (e."target" IS NULL OR ${counts(Prisma.sql`t`)})`;
}

/**
 * Checks and disputes that may count, possibly on earlier texts: without those from before
 * quotations were required (revision 0), and without "leads nowhere" until enough members said it
 * of one revision.
 */
export function mayCount(debateId: string, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "number", "memberKey", "kind", "revision", "highestNumber", "quote", "at" FROM (
      SELECT m.*, count(*) FILTER (WHERE m."quote" IS NULL)
        OVER (PARTITION BY m."number", m."revision") AS "nowhere"
      FROM "Mark" m WHERE m."debateId" = ${debateId} AND m."topic" = 'source'
        AND m."revision" > 0 AND ${condition}
    ) AS m WHERE "quote" IS NOT NULL OR "nowhere" >= ${LEADS_NOWHERE_MEMBERS}`;
}
