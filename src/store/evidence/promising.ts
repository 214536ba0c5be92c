import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { EvidenceStore } from '#debate/evidence/evidence-port.ts';
import { CRITERION_WEIGHT, SOURCE_VALUE } from '#debate/grading/rules/constants.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { keptByStamp } from '#store/kept-by-stamp.ts';
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

/** Everybody who votes on a claim shares its reading, until something on the claim changes. */
export function createPromising(prisma: PrismaClient): EvidenceStore['promising'] {
  const read = (side: Side) =>
    keptByStamp(prisma, (debateId, claim) => readPromising(prisma, debateId, claim ?? 0, side));
  const readings = { supports: read('supports'), challenges: read('challenges') };
  return async (debateId, claim, side) => await readings[side](debateId, claim);
}

/** An item that somebody has checked as it is now may be stronger than its form: those come first. */
async function readPromising(
  prisma: PrismaClient,
  debateId: string,
  claim: number,
  side: Side,
): Promise<readonly Evidence[]> {
  const rows = await prisma.$queryRaw<EvidenceRow[]>`
    ${selectEvidence}
    WHERE e."debateId" = ${debateId} AND e."claim" = ${claim} AND e."side" = ${side}
      AND e."target" IS NULL AND e."concededAt" IS NULL AND ${stands}
    ORDER BY EXISTS (
        SELECT 1 FROM "Mark" c WHERE c."debateId" = e."debateId" AND c."number" = e."number"
          AND c."kind" = 'check' AND c."revision" = e."markRevision") DESC,
      ${promise} DESC, e."number" LIMIT ${CANDIDATES}`;
  return rows.map(toEvidence);
}
