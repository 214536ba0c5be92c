import type pg from 'pg';
import type { Sandbox } from '../../src/sandbox/index.ts';
import type { Difference } from './found/difference.ts';
import type { Server } from './setting.ts';
import { postedSummaries, slotsBetween } from './weeks.ts';

const LONGEST_MS = 150_000;
const LOOK_EVERY_MS = 500;

/** Ends back-offs and edit delays in the tables; work that a process already holds goes on. */
const HURRY = [
  `UPDATE "Post" SET "dueAt" = now() WHERE "wanted" > "shown" AND NOT "gone" AND "dueAt" > now()`,
  `UPDATE "Grading" SET "dueAt" = "dueAt" - interval '1 hour' WHERE "state" = 'waiting'`,
];
/** A withdrawn or hidden item needs no grade until it is back, and an erased one never does. */
const LEFT = `SELECT
  (SELECT count(*)::int FROM "Post" WHERE "wanted" > "shown" AND NOT "gone") AS "posts",
  (SELECT count(*)::int FROM "Grading" g JOIN "Evidence" e USING ("debateId", "number")
    WHERE g."state" = 'waiting' AND e."withdrawnAt" IS NULL AND e."hiddenAt" IS NULL
      AND e."erasedAt" IS NULL) AS "grades"`;

export type CalmParts = {
  readonly pool: pg.Pool;
  readonly discord: Sandbox;
  readonly servers: readonly Server[];
  readonly now: () => number;
};

/** Makes all work due and counts what is left. A query fails on a connection that a kill broke. */
async function hurry(pool: pg.Pool): Promise<{ posts: number; grades: number }> {
  const unknown = { posts: 1, grades: 1 };
  try {
    for (const statement of HURRY) await pool.query(statement);
    return (await pool.query<typeof unknown>(LEFT)).rows[0] ?? unknown;
  } catch {
    return unknown;
  }
}

/** Waits until no work is left; work that is left after minutes counts as a difference. */
export async function untilCalm({ pool, discord, servers, now }: CalmParts): Promise<Difference[]> {
  const missing = () =>
    servers.reduce(
      (sum, server) =>
        sum +
        Math.max(0, slotsBetween(server.begunAt, now()) - postedSummaries(discord, server).length),
      0,
    );
  const late = performance.now() + LONGEST_MS;
  let left = 'nothing could be read';
  for (let quiet = 0; performance.now() < late; ) {
    const { posts, grades } = await hurry(pool);
    const isOnline = discord.bot().online;
    left = `${posts} posts, ${grades} grades, ${missing()} summaries, online: ${isOnline}`;
    // Four quiet looks in a row: work that a process held may enqueue one more edit.
    quiet = posts + grades + missing() === 0 && isOnline ? quiet + 1 : 0;
    if (quiet === 4) return [];
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return [{ what: 'unfinished', of: 'work', words: `still to do: ${left}` }];
}
