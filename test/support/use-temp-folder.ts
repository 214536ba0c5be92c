import { afterAll } from 'vitest';
import { openTempFolder, removeTempFolder } from './temp-folder.ts';

/** A folder for all tests of a file, removed after them; `open` makes it, and an empty one by default. */
export async function useTempFolder(open = openTempFolder): Promise<string> {
  const folder = await open();
  afterAll(() => removeTempFolder(folder));
  return folder;
}
