import { access } from 'node:fs/promises';

/** Whether a path exists; also false if this user may not access it. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
