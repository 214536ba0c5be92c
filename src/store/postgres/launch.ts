import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { Home } from './home.ts';
import { readPostmaster } from './postmaster.ts';

const largestLog = 2_000_000;

/**
 * Small, for a machine that does other things, with room for several programs, but safe: with
 * fsync and synchronous_commit on, everything acknowledged survives a crash. Only LOG, FATAL and
 * PANIC are logged, because errors and statements would repeat members' texts.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 250,
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  jit: 'off',
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return address.port;
}

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const file = await open(path, size > largestLog ? 'w' : 'a', 0o600);
  return { file, from: size > largestLog ? 0 : size };
}

/** `again`: nothing is wrong, but another process was first to take the cluster or the port. */
export type Launch = { readonly pid: number } | 'again';

const passingReasons = [
  /lock file "postmaster\.pid" already exists/,
  /could not bind|Address already in use/,
  // Sessions outlive a killed server for a moment and hold on to its memory until then.
  /pre-existing shared memory block/,
  /lock file .* (?:is empty|contains wrong data)/,
];

function explain(said: string, logPath: string): Launch {
  if (passingReasons.some((reason) => reason.test(said))) return 'again';
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  const last = (lines.at(-1) ?? 'it gave no reason').replace(/^.*?(?:FATAL|PANIC):\s*/, '');
  throw new EmbeddedPostgresError(`the embedded database does not start: ${last} (${logPath})`);
}

/**
 * Starts the server of a cluster and waits until it accepts connections, recovery after a crash
 * included. The server runs in a session of its own, so that Ctrl-C in a terminal reaches only this
 * program, which then stops the server in order. `spawned` is called once its process is there.
 *
 * @throws EmbeddedPostgresError with the server's last output.
 */
export async function launch(
  home: Home,
  postgres: string,
  spawned: () => void = () => undefined,
): Promise<Launch> {
  const logPath = join(home.folder, 'server.log');
  const port = await freePort();
  const { file, from } = await openLog(logPath);
  const flags = Object.entries({ ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(postgres, ['-D', home.cluster, ...flags], {
    cwd: '/',
    env: {},
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
    ...(home.account ? { uid: home.account.uid, gid: home.account.gid } : {}),
  });
  const ended = new Promise<string>((resolve) => {
    server.once('error', (error) => resolve(`FATAL: ${error.message}`));
    server.once('exit', () => resolve(''));
  });
  let reason: string | undefined;
  void ended.then((said) => {
    reason = said;
  });
  await file.close();
  spawned();
  while (reason === undefined) {
    const postmaster = await readPostmaster(home.cluster);
    if (postmaster?.isReady && postmaster.pid === server.pid) {
      server.unref();
      return { pid: postmaster.pid };
    }
    await pause(8);
  }
  const said = (await readFile(logPath)).subarray(from).toString('utf8');
  return explain(`${said}\n${reason}`, logPath);
}
