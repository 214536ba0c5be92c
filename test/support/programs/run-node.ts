import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Runs a file of the repository as a program with only these variables, and waits for its end. */
export async function runNode(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly out: string; readonly error: string; readonly code: number }> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '../../..'),
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...variables },
  });
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, error, code };
}
