import type pg from 'pg';
import type { Sandbox } from '../../src/sandbox/index.ts';
import type { Difference } from './found/difference.ts';
import type { Server } from './setting.ts';
import { postedSummaries, slotsBetween } from './weeks.ts';

const LONGEST_MS = 150_000;
const LOOK_EVERY_MS = 500;

/** Back-offs and the pace of edits are over; what a process has in hand stays in its hands. */
const HURRY = [
  `UPDATE "Post" SET "dueAt" = now() WHERE "wanted" > "shown" AND NOT "gone" AND "dueAt" > now()`,
  `UPDATE "Grading" SET "dueAt" = "dueAt" - interval '1 hour' WHERE "state" = 'waiting'`,
];
/** An item that does not stand waits for no grade, until it stands again. */
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

/** What the tables say is left to do; connections from before the last kill are of no use. */
async function hurry(pool: pg.Pool): Promise<{ posts: number; grades: number }> {
  const unknown = { posts: 1, grades: 1 };
  try {
    for (const statement of HURRY) await pool.query(statement);
    return (await pool.query<typeof unknown>(LEFT)).rows[0] ?? unknown;
  } catch {
    return unknown;
  }
}

/** Waits until all that is to be done is done; what is left after minutes is a difference. */
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
    // Twice: what a process had in hand may ask for one more edit.
    quiet = posts + grades + missing() === 0 && isOnline ? quiet + 1 : 0;
    if (quiet === 4) return [];
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return [{ what: 'unfinished', of: 'work', words: `still to do: ${left}` }];
}
