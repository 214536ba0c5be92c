import type { Side } from '#debate/core/rules/side.ts';
import type { EvidenceStore } from '#debate/evidence/evidence-port.ts';
import { CRITERION_WEIGHT, SOURCE_VALUE } from '#debate/grading/rules/constants.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';
import { selectEvidence } from './select-evidence.ts';
import { stands } from './standing.ts';

const { source, specificity, reasoning } = CRITERION_WEIGHT;

/** S of rules/2 by the level of an item's source. */
const sourceValue = Prisma.sql`CASE e."sourceLevel" ${Prisma.join(
  Object.entries(SOURCE_VALUE).map(
    ([level, value]) => Prisma.sql`WHEN ${level} THEN ${value}::float`,
  ),
  ' ',
)} ELSE 0 END`;

/** R·D·(.35 S + .25 P + .25 V): quality without marks, caps and doubts, which a tally adds. */
const promise = Prisma.sql`g."bearing" * g."diagnosticity" * (${source}::float * ${sourceValue}
  + ${specificity}::float * e."specificity" / 4 + ${reasoning}::float * g."reasoning")`;

/** Of these a tally finds the strongest. */
const CANDIDATES = 12;

/** The items that a tally finds the strongest among, those without marks by their form alone. */
export function createPromising(prisma: PrismaClient): EvidenceStore['promising'] {
  return async (debateId, claim, side) => {
    const numbers = await findPromising(prisma, debateId, claim, side);
    if (numbers.length === 0) return [];
    const rows = await prisma.$queryRaw<EvidenceRow[]>`
      ${selectEvidence}
      WHERE e."debateId" = ${debateId} AND e."number" = ANY(${numbers}::int[]) AND ${stands}
      ORDER BY array_position(${numbers}::int[], e."number")`;
    return rows.map(toEvidence);
  };
}

/** Items whose current revision has a check come first: they may be stronger than their form. */
async function findPromising(
  prisma: PrismaClient,
  debateId: string,
  claim: number,
  side: Side,
): Promise<number[]> {
  const rows = await prisma.$queryRaw<{ number: number }[]>`
    SELECT e."number" FROM "Evidence" e
    JOIN "Grade" g ON g."debateId" = e."debateId" AND g."key" = e."gradeKey"
    WHERE e."debateId" = ${debateId} AND e."claim" = ${claim} AND e."side" = ${side}
      AND e."target" IS NULL AND e."concededAt" IS NULL AND ${stands}
    ORDER BY EXISTS (
        SELECT 1 FROM "Mark" c WHERE c."debateId" = e."debateId" AND c."number" = e."number"
          AND c."kind" = 'check' AND c."revision" = e."markRevision") DESC,
      ${promise} DESC, e."number" LIMIT ${CANDIDATES}`;
  return rows.map(({ number }) => number);
}
