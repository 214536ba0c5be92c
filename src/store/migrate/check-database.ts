import type pg from 'pg';
import { DatabaseUnusableError } from './errors.ts';

const oldestVersion = 15;

/** An address without user and password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** Some connection errors, such as those for both addresses of localhost, have only a code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/**
 * Makes sure that the database answers and is recent enough.
 *
 * @throws DatabaseUnusableError with the reason in one line.
 */
export async function checkDatabase(pool: pg.Pool, url: string): Promise<void> {
  let version: string;
  try {
    const { rows } = await pool.query<{ server_version: string }>('SHOW server_version');
    version = rows[0]?.server_version ?? '';
  } catch (error) {
    throw new DatabaseUnusableError(
      `DATABASE_URL should be a PostgreSQL that answers: ${placeOf(url)} ` +
        `does not (${reasonOf(error)})`,
      { cause: error },
    );
  }
  if (Number.parseInt(version, 10) >= oldestVersion) return;
  throw new DatabaseUnusableError(
    `DATABASE_URL should be PostgreSQL ${oldestVersion} or newer: ${placeOf(url)} is ${version}`,
  );
}
