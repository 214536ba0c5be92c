import { execFile } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { pathsIn } from '#store/postgres/data-dir.ts';
import { pointedHome } from '#store/postgres/home.ts';
import { removeDataDir } from '#store/postgres/remove-data-dir.ts';

/**
 * A new folder below the system's own for temporary files, which other accounts may pass through:
 * for root PostgreSQL runs as one of them.
 */
export async function openTempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crux-test-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Removes a DATA_DIR, or any folder, along with its database if that is elsewhere. */
export const removeTempFolder = removeDataDir;

/** A copy with owners, modes and times, as a person would make one. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

/** Copies a DATA_DIR whose server is stopped, so that the copy has a database of its own. */
export async function copyDataDir(from: string, to: string): Promise<void> {
  await copyFolder(from, to);
  const home = await pointedHome(from);
  if (home === undefined) return;
  const own = await mkdtemp(join(dirname(home), 'crux-'));
  await chmod(own, 0o711);
  await copyFolder(home, own);
  await writeFile(pathsIn(to).pointer, JSON.stringify({ home: own }));
}
