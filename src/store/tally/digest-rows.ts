import type { DigestInput, DigestRow } from '#debate/tally/claim-digest.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { readMarks } from '#store/marks/read-marks.ts';
import { createStandingStore } from '#store/privacy/standings.ts';
import { type DoubtColumns, toDoubts } from '#store/rows.ts';

/** All that the digest of a claim is computed from. Leaves out the texts, most of the data. */
export async function readDigestInput(
  prisma: PrismaClient,
  debateId: string,
  claim: number,
): Promise<DigestInput> {
  const ofClaim = Prisma.sql`m."number" IN (SELECT "number" FROM "Evidence"
    WHERE "debateId" = ${debateId} AND "claim" = ${claim})`;
  const [rows, marks, roles] = await Promise.all([
    prisma.$queryRaw<Row[]>`${columns} WHERE e."debateId" = ${debateId} AND e."claim" = ${claim}
      ORDER BY e."number"`,
    readMarks(prisma, debateId, ofClaim),
    createStandingStore(prisma).roles(debateId),
  ]);
  return { items: rows.map(toRow), marks, roles };
}

type Row = Omit<DigestRow, 'grade'> & DoubtColumns & Pick<DigestRow['grade'], GradeColumn>;
type GradeColumn = 'bearing' | 'diagnosticity' | 'reasoning' | 'grader';

const columns = Prisma.sql`
  SELECT e."number", e."side", e."target", e."authorKey", e."cluster",
    mv."cluster" AS "home", e."source",
    e."sourceKind", e."sourceLevel", e."specificity", e."markRevision", e."concededAt",
    e."withdrawnAt", e."hiddenAt", e."erasedAt", e."reviewSince", e."addressed",
    coalesce(t."addressed", false) AS "targetAddressed",
    g."grader", g."bearing", g."diagnosticity", g."reasoning", g."direction", g."span"
  FROM "Evidence" e
  JOIN "Grade" g ON g."debateId" = e."debateId" AND g."key" = e."gradeKey"
  LEFT JOIN "SourceMove" mv ON mv."debateId" = e."debateId" AND mv."number" = e."number"
    AND mv."sourceKey" = e."sourceKey"
  LEFT JOIN "Evidence" t ON t."debateId" = e."debateId" AND t."number" = e."target"`;

function toRow(row: Row): DigestRow {
  const { grader, bearing, diagnosticity, reasoning, ...item } = row;
  return { ...item, grade: { grader, bearing, diagnosticity, reasoning, doubts: toDoubts(row) } };
}
