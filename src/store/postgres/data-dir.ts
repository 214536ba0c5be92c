import { randomBytes } from 'node:crypto';
import { access, chmod, constants, link, open, readFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf } from '../../error-code.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { makeFolders } from './make-folders.ts';

/** Paths in DATA_DIR. All files have mode 600. */
export function pathsIn(dataDir: string) {
  return {
    /** Cluster, log and, if needed, a copy of the binaries. */
    home: join(dataDir, 'postgres'),
    /** Names the home if it cannot be in DATA_DIR. */
    pointer: join(dataDir, 'postgres.json'),
    password: join(dataDir, 'postgres.password'),
    pseudonymKey: join(dataDir, 'pseudonym.key'),
  };
}

/**
 * Makes DATA_DIR if it is missing. If root makes it, others can pass through it but not list it,
 * because PostgreSQL refuses to run as root and has to reach its own folder inside.
 *
 * @throws EmbeddedPostgresError when it cannot be made.
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    const made = await makeFolders(dataDir, 0o700);
    // An existing folder may be another account's, or be on a disk that is mounted read-only.
    await access(dataDir, constants.W_OK | constants.X_OK);
    if (made === undefined || userInfo().uid !== 0) return;
    // `made` is the first folder made; those below it down to DATA_DIR are new as well.
    for (let folder = dataDir; folder.length >= made.length; folder = dirname(folder)) {
      await chmod(folder, 0o711);
    }
  } catch (error) {
    throw new EmbeddedPostgresError(
      `DATA_DIR ${dataDir} should be a folder that can be written (${codeOf(error) ?? error})`,
      { cause: error },
    );
  }
}

/** The text of a small file, or undefined when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(`${path} cannot be read (${codeOf(error)})`, { cause: error });
  }
}

async function writeAside(path: string, text: string): Promise<string> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return aside;
}

/** Writes a file atomically unless it exists; of several simultaneous writers one succeeds. */
export async function writeOnce(path: string, text: string): Promise<void> {
  const aside = await writeAside(path, text);
  try {
    await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
