import type { HeldGrading, ModelGrade } from '#debate/grading/grading-port.ts';
import type { Prisma } from '#store/generated/client.ts';

/** Records that an item waits for a model's grade, in the transaction that stores its text. */
export async function wantGrade(
  tx: Prisma.TransactionClient,
  debateId: string,
  number: number,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Grading" ("debateId", "number", "revision", "state", "dueAt")
    SELECT "debateId", "number", "revision", 'waiting', now() FROM "Evidence"
    WHERE "debateId" = ${debateId} AND "number" = ${number}
    ON CONFLICT ("debateId", "number") DO UPDATE SET "revision" = EXCLUDED."revision",
      "state" = 'waiting', "tries" = 0, "dueAt" = now(), "heldUntil" = NULL, "outcome" = NULL`;
}

/**
 * Gives an item its grade if the item is unchanged; a new grade is stored, one given by its key
 * must exist. Returns whether it did.
 */
export async function setGrade(
  tx: Prisma.TransactionClient,
  { debateId, number, revision }: HeldGrading,
  grade: ModelGrade | { readonly key: string },
  at: Date,
): Promise<boolean> {
  const before = await tx.evidence.findFirst({
    where: { debateId, number, revision, erasedAt: null },
    select: { gradeKey: true },
  });
  if (before === null) return false;
  const isNew = 'grader' in grade;
  if (isNew) {
    await tx.grade.createMany({ data: { debateId, ...grade, at }, skipDuplicates: true });
  } else if ((await tx.grade.count({ where: { debateId, key: grade.key } })) === 0) {
    return false;
  }
  await tx.evidence.updateMany({ where: { debateId, number }, data: { gradeKey: grade.key } });
  await tx.grading.updateMany({
    where: { debateId, number, revision },
    data: { state: 'graded', outcome: isNew ? 'ok' : 'reused', heldUntil: null },
  });
  await dropUnused(tx, debateId, [before.gradeKey]);
  return true;
}

/**
 * Removes grades that no item and no earlier text has any more. Their keys are hashes of texts, by
 * which a guessed text could be confirmed.
 */
export async function dropUnused(
  tx: Prisma.TransactionClient,
  debateId: string,
  keys: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Grade" g WHERE g."debateId" = ${debateId} AND g."key" = ANY(${[...keys]}::text[])
      AND NOT EXISTS (SELECT 1 FROM "Evidence" e
        WHERE e."debateId" = g."debateId" AND e."gradeKey" = g."key")
      AND NOT EXISTS (SELECT 1 FROM "EvidenceRevision" r
        WHERE r."debateId" = g."debateId" AND r."gradeKey" = g."key")`;
}
