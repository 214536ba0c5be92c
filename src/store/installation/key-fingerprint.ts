import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { WrongDatabaseError } from './errors.ts';
import { type Installation, namesOf } from './installation.ts';

/** How many of a fingerprint's digits messages show: enough for people to tell two keys apart. */
const SHOWN = 8;

/** HMAC-SHA256(key, a fixed text), 128 bits in hex: distinguishes keys without revealing them. */
export function keyFingerprint(key: string): string {
  return createHmac('sha256', key).update('crux key fingerprint').digest('hex').slice(0, 32);
}

/**
 * Compares the key with the fingerprint in the database; a database without one passes.
 *
 * @throws WrongDatabaseError when the database was made with another key.
 */
export async function checkKey(
  pool: pg.Pool,
  { env, key }: Pick<Installation, 'env' | 'key'>,
): Promise<void> {
  const kept = await readFingerprint(pool);
  const own = keyFingerprint(key);
  if (kept === undefined || kept === own) return;
  const names = namesOf(env);
  if (withOtherQuotes(key).some((one) => keyFingerprint(one) === kept)) {
    throw new WrongDatabaseError(
      `${names.key} should be exactly the key that ${names.database} was made with, ` +
        'which differs from this one only by quotes around it: add them, or leave them out',
    );
  }
  throw new WrongDatabaseError(
    `${names.key} should be the key that ${names.database} was made with ` +
      `(fingerprint ${kept.slice(0, SHOWN)}…) but is another one (${own.slice(0, SHOWN)}…), ` +
      `with which no votes or items would be found: restore that key, ` +
      `or set another ${names.variable}`,
  );
}

/** Some ways to set a variable keep the quotes around it, and others take them off. */
function withOtherQuotes(key: string): string[] {
  return [`"${key}"`, `'${key}'`, key.replace(/^(["'])(.*)\1$/s, '$2')];
}

/**
 * Stores the fingerprint in a database that has none; of several processes at once one writes, and
 * all compare. Returns the digits to be logged if this process wrote it.
 *
 * @throws WrongDatabaseError when another process was first, with another key.
 */
export async function keepFingerprint(
  pool: pg.Pool,
  installation: Pick<Installation, 'env' | 'key'>,
): Promise<string | undefined> {
  const own = keyFingerprint(installation.key);
  const { rowCount } = await pool.query(
    'INSERT INTO "Installation" ("id", "keyFingerprint") VALUES (1, $1) ON CONFLICT DO NOTHING',
    [own],
  );
  await checkKey(pool, installation);
  return rowCount === 0 ? undefined : own.slice(0, SHOWN);
}

/** Undefined without a fingerprint, and in databases from before there were any. */
async function readFingerprint(pool: pg.Pool): Promise<string | undefined> {
  const table = await pool.query<{ found: boolean }>(
    `SELECT to_regclass('"Installation"') IS NOT NULL AS found`,
  );
  if (!table.rows[0]?.found) return undefined;
  const { rows } = await pool.query<{ keyFingerprint: string }>(
    'SELECT "keyFingerprint" FROM "Installation" WHERE "id" = 1',
  );
  return rows[0]?.keyFingerprint;
}
