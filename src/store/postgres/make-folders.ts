import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../error-code.ts';

/**
 * Makes a folder and those above it that are missing. Returns the first one made, or undefined when
 * all were there. Node's recursive `mkdir` never ends where the kernel reports ENOENT for a new
 * folder whose parent exists, as it does below /proc: it keeps making that parent.
 *
 * @throws Error with the code of the first folder that cannot be made; ENOTDIR for a file.
 */
export async function makeFolders(folder: string, mode: number): Promise<string | undefined> {
  if (await make(folder, mode)) return folder;
  if (await isFolder(folder)) return undefined;
  const above = await makeFolders(dirname(folder), mode);
  // Another program may have made it meanwhile.
  if (!(await make(folder, mode)) && !(await isFolder(folder))) {
    throw Object.assign(new Error(`there can be no folder ${folder}`), { code: 'ENOENT' });
  }
  return above ?? folder;
}

/** False where it is there already, or the one above it is not. */
async function make(folder: string, mode: number): Promise<boolean> {
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** @throws Error with the code ENOTDIR when it is something else. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return false;
  if (found.isDirectory()) return true;
  throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' });
}
