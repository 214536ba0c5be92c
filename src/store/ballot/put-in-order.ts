import { Prisma, type PrismaClient } from '#store/generated/client.ts';

/**
 * How many rows one statement reads. It holds the lock that votes wait for, so it should take only
 * tens of milliseconds.
 */
const PART = 500;

/** A range of periods that have ended. */
type Ended = { readonly first: number; readonly last: number };

/** The key up to which a table has been rewritten. */
type Place = { readonly voterKey: string; readonly claim: number; readonly revision: number };

const START: Place = { voterKey: '', claim: -1, revision: 0 };

/** Within a debate the rows are read in the order of this key. */
type Table = { readonly name: Prisma.Sql; readonly key: Prisma.Sql; readonly kept: Prisma.Sql };

const VOTES: Table = {
  name: Prisma.sql`"Vote"`,
  key: Prisma.sql`"voterKey", "claim"`,
  kept: Prisma.sql`"debateId", "claim", "voterKey", "stance", "revision", "period"`,
};

const CHANGES: Table = {
  name: Prisma.sql`"VoteChange"`,
  key: Prisma.sql`"voterKey", "claim", "revision"`,
  kept: Prisma.sql`"debateId", "claim", "voterKey", "revision", "from", "to", "period"`,
};

/** The last period that has ended; a closed debate has no open one. */
const ENDED = Prisma.sql`p."period" - (d."state" <> 'closed')::int`;

/** Debates with rows of ended periods that are still in their order of arrival. */
export async function unordered(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Poll" p JOIN "Debate" d ON d."id" = p."debateId"
    WHERE p."ordered" < ${ENDED} ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/**
 * Rewrites the rows of ended periods in the order of their keys. Code names are hashes, so their
 * order says nothing about who voted when, while the order of arrival could be matched with that of
 * the items that the same members filed. What a vote stores about steps within its period is dropped.
 *
 * Each part is a transaction under the lock on the debate's votes, so that an erasure comes before
 * or after it and votes continue in between. Only the completion is recorded: a process that is
 * killed half-way starts over, and of two that run at once the second stops when the first is done.
 */
export async function putInOrder(
  prisma: PrismaClient,
  debateId: string,
  stopping?: AbortSignal,
): Promise<void> {
  const ended = await endedPeriods(prisma, debateId);
  if (ended === undefined) return;
  for (const table of [VOTES, CHANGES]) {
    let place: Place | undefined = START;
    while (place !== undefined) {
      if (stopping?.aborted) return;
      place = await writePart(prisma, debateId, { ended, table, place });
    }
  }
  await prisma.$executeRaw`
    UPDATE "Poll" SET "ordered" = greatest("ordered", ${ended.last}) WHERE "debateId" = ${debateId}`;
}

async function endedPeriods(prisma: PrismaClient, debateId: string): Promise<Ended | undefined> {
  const [row] = await prisma.$queryRaw<Ended[]>`
    SELECT p."ordered" + 1 AS "first", ${ENDED} AS "last"
    FROM "Poll" p JOIN "Debate" d ON d."id" = p."debateId" WHERE p."debateId" = ${debateId}`;
  return row !== undefined && row.first <= row.last ? row : undefined;
}

type Part = { readonly ended: Ended; readonly table: Table; readonly place: Place };

/** Returns the last key that it looked at, or undefined where there is nothing left to do. */
async function writePart(
  prisma: PrismaClient,
  debateId: string,
  part: Part,
): Promise<Place | undefined> {
  return await prisma.$transaction(async (tx) => {
    const [poll] = await tx.$queryRaw<{ ordered: number }[]>`
      SELECT "ordered" FROM "Poll" WHERE "debateId" = ${debateId} FOR NO KEY UPDATE`;
    if (poll === undefined || poll.ordered >= part.ended.last) return undefined;
    const [last] = await tx.$queryRaw<Place[]>(partStatement(debateId, part));
    return last;
  });
}

/**
 * Because of the sort every row of the part is deleted before the first is inserted. Rows are found
 * by their ctid, which costs the same whatever the plan, and cannot change while the lock is held.
 */
function partStatement(debateId: string, { ended, table, place }: Part): Prisma.Sql {
  const { name, key, kept } = table;
  const { claim, voterKey, revision } = place;
  const isVotes = table === VOTES;
  const after = isVotes
    ? Prisma.sql`(${voterKey}, ${claim}::int)`
    : Prisma.sql`(${voterKey}, ${claim}::int, ${revision}::int)`;
  return Prisma.sql`
    WITH seen AS MATERIALIZED (
      SELECT ctid AS "at", ${key}, "period" FROM ${name}
      WHERE "debateId" = ${debateId} AND (${key}) > ${after} ORDER BY ${key} LIMIT ${PART}
    ), gone AS (
      DELETE FROM ${name} WHERE "debateId" = ${debateId} AND ctid = ANY (ARRAY(
        SELECT "at" FROM seen WHERE "period" BETWEEN ${ended.first} AND ${ended.last}))
      RETURNING ${kept}
    ), written AS (
      INSERT INTO ${name} (${kept}) SELECT ${kept} FROM gone ORDER BY ${key}
    )
    SELECT "voterKey", "claim", ${isVotes ? Prisma.sql`0` : Prisma.sql`"revision"`} AS "revision"
    FROM seen ORDER BY (${key}) DESC LIMIT 1`;
}
