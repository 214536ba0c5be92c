import type pg from 'pg';
import type { RunningCrux } from '../support/crux.ts';

/** The words of a path or a log line that may be ids. */
export function namesIn(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}

/**
 * From now on notes by which ids paths and log lines name the servers that come: their own, those
 * of their channels and debates, and of what is done in them. Returns what reads all ids so far;
 * the servers that are there already are nobody's, and have none.
 */
export async function noteServerNames(
  { sandbox }: RunningCrux,
  pool: pg.Pool,
): Promise<() => Promise<ReadonlySet<string>>> {
  const names = new Set<string>();
  const nobodys = new Set([...sandbox.guilds(), ...sandbox.channels()].map(({ id }) => id));
  sandbox.onInteraction(({ id, token }) => names.add(id).add(token));
  return async () => {
    for (const { id } of [...sandbox.guilds(), ...sandbox.channels()]) names.add(id);
    // Channels that were removed are still named by what stood in them.
    const { rows } = await pool.query<{ id: string }>(
      `SELECT unnest(ARRAY["id", "guildId", "channelId", "summaryChannelId"]) AS "id" FROM "Debate"
       UNION SELECT "channelId" FROM "Post"`,
    );
    for (const { id } of rows) names.add(id);
    return new Set([...names].filter((id) => !nobodys.has(id)));
  };
}
