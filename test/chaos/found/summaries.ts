import type pg from 'pg';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import type { Server } from '../setting.ts';
import { postedSummaries, slotsBetween } from '../weeks.ts';
import type { Difference } from './difference.ts';

export type ComparedSummaries = {
  readonly due: number;
  readonly made: number;
  readonly posted: number;
  readonly differences: readonly Difference[];
};

/** Each week that ended by `now` has its summary once: in the table, and in the channel. */
export async function compareSummaries(
  pool: pg.Pool,
  discord: Sandbox,
  servers: readonly Server[],
  now: number,
): Promise<ComparedSummaries> {
  const differences: Difference[] = [];
  let [due, made, posted] = [0, 0, 0];
  for (const server of servers) {
    const expected = slotsBetween(server.begunAt, now);
    const { rows } = await pool.query<{ weeks: number }>(
      `SELECT count(*)::int AS "weeks" FROM "Summary" WHERE "kind" = 'weekly' AND "unposted" IS NULL
        AND "debateId" IN (SELECT "id" FROM "Debate" WHERE "guildId" = $1)`,
      [server.guildId],
    );
    const kept = rows[0]?.weeks ?? 0;
    const there = postedSummaries(discord, server).length;
    due += expected;
    made += kept;
    posted += there;
    if (kept === expected && there === expected) continue;
    const what = kept > expected || there > expected ? 'doubled' : 'missed';
    const words = `${server.guildId}: ${expected} due, ${kept} made to be posted, ${there} posted`;
    differences.push({ what, of: 'summary', words });
  }
  return { due, made, posted, differences };
}
