import { spawn } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../log.ts';
import { removeDataDir } from './remove-data-dir.ts';
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts';

/**
 * Waits until its input ends, which happens when the program that started it ends; then stops the
 * server and removes its folder.
 */
const cleanUp = `cat >/dev/null
kill -INT "$1" 2>/dev/null
n=0; while kill -0 "$1" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done
rm -rf -- "$2"`;

/** Stops the server and removes its folder if this program is killed; returns how to cancel it. */
function watchOver(server: EmbeddedPostgres, dataDir: string): () => void {
  if (platform() === 'win32') return () => undefined;
  const watcher = spawn('/bin/sh', ['-c', cleanUp, 'sh', String(server.pid), dataDir], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  return () => void watcher.kill('SIGKILL');
}

/**
 * A PostgreSQL in a folder of its own, for tests and tools. Nothing of it remains after `stop`, nor
 * if this program is killed. `prepare` may put a DATA_DIR with a database into the empty folder.
 */
export async function startTemporaryPostgres(
  prepare?: (dataDir: string) => Promise<void>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'crux-temporary-'));
  // Started by root, the server runs as another account, which has to reach its folder.
  await chmod(dataDir, 0o711);
  const log = createLog({ level: 'silent', pretty: false });
  try {
    await prepare?.(dataDir);
    const server = await startPostgres({ dataDir, log });
    const callOff = watchOver(server, dataDir);
    return {
      url: server.url,
      async stop() {
        callOff();
        await server.stop();
        await removeDataDir(dataDir);
      },
    };
  } catch (error) {
    await removeDataDir(dataDir);
    throw error;
  }
}
