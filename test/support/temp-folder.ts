import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Removes a DATA_DIR, or any folder; a database that lies elsewhere goes with it. */
export const removeTempFolder = removeDataDir;
