import type { Prisma } from '#store/generated/client.ts';

/** Items filed and texts replaced by a member since then; a link added or changed is none. */
export async function filedSince(
  prisma: Pick<Prisma.TransactionClient, '$queryRaw'>,
  debateId: string,
  authorKey: string,
  from: Date,
): Promise<number> {
  const rows = await prisma.$queryRaw<{ filed: number }[]>`
    SELECT (
      SELECT count(*) FROM "Evidence"
      WHERE "debateId" = ${debateId} AND "authorKey" = ${authorKey} AND "filedAt" >= ${from}
    )::int + (
      SELECT count(*) FROM "EvidenceRevision" r
      JOIN "Evidence" e ON e."debateId" = r."debateId" AND e."number" = r."number"
      LEFT JOIN "EvidenceRevision" n ON n."debateId" = r."debateId"
        AND n."number" = r."number" AND n."revision" = r."revision" + 1
      WHERE r."debateId" = ${debateId} AND e."authorKey" = ${authorKey} AND r."at" >= ${from}
        AND r."text" <> coalesce(n."text", e."text")
    )::int AS "filed"`;
  return rows[0]?.filed ?? 0;
}
