import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pointedHome } from './home.ts';

/** Removes a DATA_DIR whose server is stopped, and its database wherever that is. For tests. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const home = await pointedHome(dataDir).catch(() => undefined);
  if (home !== undefined && basename(home).startsWith('crux-')) {
    await rm(home, { recursive: true, force: true });
  }
  await rm(dataDir, { recursive: true, force: true });
}
