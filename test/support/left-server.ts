import type pg from 'pg';

/** Has Crux have left a server so long ago, by the database's time. */
export async function leaveServer(
  pool: Pick<pg.Pool, 'query'>,
  guildId: string,
  ago = '31 days',
): Promise<void> {
  await pool.query('UPDATE "Guild" SET "leftAt" = now() - $2::interval WHERE "id" = $1', [
    guildId,
    ago,
  ]);
}
