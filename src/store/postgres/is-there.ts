import { access } from 'node:fs/promises';

/** Whether a path leads to something; false as well where this user may not look. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
