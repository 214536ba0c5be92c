import type pg from 'pg';
import { NO_SERVER } from '#store/rows.ts';
import { WrongDatabaseError } from './errors.ts';
import { type Installation, namesOf } from './installation.ts';

/**
 * Lets the sandbox into a database only if every debate there is a sandbox's: this one's, known by
 * its servers' ids, or another one's, known by their mark. Debates that are being removed do not
 * count. Reads only, and needs no column newer than the first migration, so that it can run before
 * any other. With a token all pass.
 *
 * @throws WrongDatabaseError when the database holds other debates.
 */
export async function checkSandbox(pool: pg.Pool, installation: Installation): Promise<void> {
  const servers = await installation.sandboxServers?.();
  if (servers === undefined) return;
  const count = await countOtherDebates(pool, servers);
  if (count === 0) return;
  const { database, variable } = namesOf(installation.env);
  const held = count === 1 ? 'a debate' : `${count} debates`;
  throw new WrongDatabaseError(
    `DISCORD_TOKEN is not set, and ${database} holds ${held} that no sandbox made: ` +
      `set the bot's token, or another ${variable} for the sandbox`,
  );
}

/**
 * Marks this sandbox's servers that a version before the mark stored. With a token it returns how
 * many of a sandbox's servers still count as joined: the bot will not find them, and counts them as
 * left.
 */
export async function settleSandbox(pool: pg.Pool, installation: Installation): Promise<number> {
  const servers = await installation.sandboxServers?.();
  if (servers === undefined) return await countJoined(pool);
  await pool.query('UPDATE "Guild" SET "sandbox" = true WHERE "id" = ANY($1) AND NOT "sandbox"', [
    servers,
  ]);
  return 0;
}

async function countJoined(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM "Guild" WHERE "sandbox" AND "leftAt" IS NULL',
  );
  return rows[0]?.count ?? 0;
}

async function countOtherDebates(pool: pg.Pool, servers: readonly string[]): Promise<number> {
  const table = await pool.query<{ found: boolean }>(
    `SELECT to_regclass('"Debate"') IS NOT NULL AS found`,
  );
  if (!table.rows[0]?.found) return 0;
  // Read as JSON, a row of a database from before the mark simply has none.
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count
     FROM "Debate" d LEFT JOIN "Guild" g ON g."id" = d."guildId"
     WHERE d."guildId" <> ALL($1) AND (to_jsonb(g) ->> 'sandbox') IS DISTINCT FROM 'true'`,
    [[...servers, NO_SERVER]],
  );
  return rows[0]?.count ?? 0;
}
