import type { MarkRefusal, MarkResult, NewMerit, NewProof } from '#debate/marks/mark-port.ts';
import { MARKS_PER_SIDE } from '#debate/marks/rules/constants.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { usedTargets } from './mark-conditions.ts';

type Row = { readonly why: MarkRefusal | 'used-up' | null; readonly used: number[] | null };

/**
 * A thousand members may say at once whether they are convinced, so each takes only a shared lock
 * on the item's row. An erasure runs before this, or finds the mark.
 */
export async function setMerit(
  prisma: PrismaClient,
  { debateId, number, memberKey, kind, at }: NewMerit,
): Promise<MarkResult> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH item AS (
      SELECT ${refusal(memberKey)} END AS "why"
      FROM "Evidence" e WHERE e."debateId" = ${debateId} AND e."number" = ${number}
      FOR SHARE
    ), kept AS (
      INSERT INTO "Mark" AS m ("debateId", "number", "memberKey", "topic", "kind", "at")
      SELECT ${debateId}, ${number}, ${memberKey}, 'merit', ${kind}, ${at}
      FROM item WHERE "why" IS NULL
      ON CONFLICT ("debateId", "number", "memberKey", "topic", "revision") DO UPDATE SET
        "kind" = EXCLUDED."kind", "at" = EXCLUDED."at" WHERE m."kind" <> EXCLUDED."kind"
    )
    SELECT "why", NULL AS "used" FROM item`;
  return resultOf(rows[0]);
}

/**
 * One transaction under a lock for this member in this debate: of two simultaneous presses the
 * second waits for the first and then sees its mark, so that `MARKS_PER_SIDE` holds. Other members
 * do not wait. The item's row is locked meanwhile, so that no edit, withdrawal or hiding comes in
 * between.
 */
export async function setProof(prisma: PrismaClient, mark: NewProof): Promise<MarkResult> {
  return await prisma.$transaction(async (tx) => {
    const lock = `mark:${mark.debateId}:${mark.memberKey}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const rows = await tx.$queryRaw<Row[]>(proofStatement(mark));
    return resultOf(rows[0]);
  });
}

/**
 * Why this member cannot mark an item, for reasons that apply to all kinds of marks. The caller
 * ends the CASE.
 */
function refusal(memberKey: string): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN e."erasedAt" IS NOT NULL THEN 'absent'
    WHEN e."hiddenAt" IS NOT NULL THEN 'hidden'
    WHEN e."withdrawnAt" IS NOT NULL THEN 'gone'
    WHEN e."authorKey" = ${memberKey} THEN 'own'`;
}

function proofStatement(mark: NewProof): Prisma.Sql {
  const { debateId, number, memberKey, kind, quote, revision, at } = mark;
  const on = {
    claim: Prisma.sql`(SELECT "claim" FROM item)`,
    side: Prisma.sql`(SELECT "side" FROM item)`,
  };
  return Prisma.sql`
    WITH item AS (
      SELECT e."markRevision", e."claim", e."side", ${refusal(memberKey)}
        WHEN e."source" IS NULL THEN 'no-source'
        WHEN e."markRevision" <> coalesce(${revision}::int, e."markRevision") THEN 'changed'
        END AS "why"
      FROM "Evidence" e WHERE e."debateId" = ${debateId} AND e."number" = ${number}
      FOR SHARE
    ), used AS (
      SELECT "number" FROM (${usedTargets(debateId, memberKey, on)}) AS u
      WHERE "number" <> ${number}
    ), verdict AS (
      SELECT "markRevision", coalesce("why", CASE WHEN
        (SELECT count(*) FROM used) >= ${MARKS_PER_SIDE} THEN 'used-up' END) AS "why" FROM item
    ), kept AS (
      INSERT INTO "Mark" AS m ("debateId", "number", "memberKey", "topic", "kind", "quote",
        "revision", "highestNumber", "at")
      SELECT ${debateId}, ${number}, ${memberKey}, 'source', ${kind}, ${quote}, "markRevision",
        (SELECT max("number") FROM "Evidence" WHERE "debateId" = ${debateId}), ${at}
      FROM verdict WHERE "why" IS NULL
      ON CONFLICT ("debateId", "number", "memberKey", "topic", "revision") DO UPDATE SET
        "kind" = EXCLUDED."kind", "quote" = EXCLUDED."quote", "told" = true,
        "highestNumber" = EXCLUDED."highestNumber", "at" = EXCLUDED."at"
      WHERE m."kind" <> EXCLUDED."kind" OR m."quote" IS DISTINCT FROM EXCLUDED."quote"
    ), replaced AS (
      DELETE FROM "Mark" WHERE "debateId" = ${debateId} AND "number" = ${number}
        AND "memberKey" = ${memberKey} AND "topic" = 'source' AND "revision" = 0
        AND EXISTS (SELECT 1 FROM verdict WHERE "why" IS NULL)
    ), known AS (${knownMember(mark)})
    SELECT "why", (SELECT array_agg("number" ORDER BY "number") FROM used) AS "used" FROM verdict`;
}

/** Stores what a mark says about its member: the name, and whether they are a moderator or new. */
function knownMember(mark: NewProof): Prisma.Sql {
  const { debateId, memberKey, name, at, isModerator, isYoung } = mark;
  return Prisma.sql`
    INSERT INTO "Member" AS k ("debateId", "authorKey", "name", "noticedOn", "moderator", "young")
    SELECT ${debateId}, ${memberKey}, ${name}, ${at}::timestamptz::date, ${isModerator}, ${isYoung}
    FROM verdict WHERE "why" IS NULL
    ON CONFLICT ("debateId", "authorKey") DO UPDATE SET "name" = EXCLUDED."name",
      "moderator" = EXCLUDED."moderator", "young" = coalesce(k."young", EXCLUDED."young"),
      "noticedOn" = coalesce(k."noticedOn", EXCLUDED."noticedOn")
    WHERE k."young" IS NULL OR k."noticedOn" IS NULL
      OR (k."name", k."moderator") IS DISTINCT FROM (EXCLUDED."name", EXCLUDED."moderator")`;
}

function resultOf(row: Row | undefined): MarkResult {
  if (row === undefined) return { kind: 'refused', why: 'absent' };
  if (row.why === null) return { kind: 'set' };
  return row.why === 'used-up'
    ? { kind: 'used-up', on: row.used ?? [] }
    : { kind: 'refused', why: row.why };
}
