import { randomBytes } from 'node:crypto';
import type { Env } from '../../env.ts';
import { makeDataDir, pathsIn, readText, writeOnce } from './data-dir.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { hasCluster } from './home.ts';

/**
 * The key under which votes are stored. With DATABASE_URL it is PSEUDONYM_KEY. For the embedded
 * database it is the one in DATA_DIR, else PSEUDONYM_KEY, which is not written there, else a new
 * one, which is. Votes under another key could never be found again, so a key is never replaced,
 * nor made when there is a database already. Call this before `startPostgres`, so that the key
 * exists before the first database.
 *
 * @throws EmbeddedPostgresError when the key is lost, damaged or not the one in use.
 */
export async function pseudonymKey(
  env: Pick<Env, 'databaseUrl' | 'dataDir' | 'pseudonymKey'>,
): Promise<string> {
  const given = env.pseudonymKey;
  if (env.databaseUrl !== undefined) {
    if (given !== undefined) return given;
    throw new EmbeddedPostgresError('PSEUDONYM_KEY is required with DATABASE_URL');
  }
  await makeDataDir(env.dataDir);
  const { pseudonymKey: path } = pathsIn(env.dataDir);
  if ((await readText(path)) === undefined) {
    if (given === undefined && (await hasCluster(env.dataDir))) {
      throw new EmbeddedPostgresError(
        `${path} is lost, and without it no vote in this DATA_DIR can be found again: ` +
          'restore it, set PSEUDONYM_KEY if one was set before, or set another DATA_DIR',
      );
    }
    if (given !== undefined) return given;
    await writeOnce(path, randomBytes(32).toString('base64url'));
  }
  const kept = (await readText(path)) ?? '';
  if (kept.length < 32) throw new EmbeddedPostgresError(`${path} is damaged: restore it`);
  if (given === undefined || given === kept) return kept;
  throw new EmbeddedPostgresError(
    `PSEUDONYM_KEY should be the key in ${path}, under which votes are stored, or not be set`,
  );
}
