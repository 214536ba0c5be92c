import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** PostgreSQL and PgBouncer refuse to run as root: Debian's packages make an account for them. */
async function account(): Promise<{ uid: number; gid: number } | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const { stdout } = await run('id', ['-u', 'postgres']);
  const { stdout: group } = await run('id', ['-g', 'postgres']);
  return { uid: Number(stdout), gid: Number(group) };
}

async function ownFolder(who: { uid: number; gid: number } | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crux-setup-'));
  if (who !== undefined) await chown(folder, who.uid, who.gid);
  return folder;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export type Running = {
  readonly port: number;
  /** The folder of its socket and its other files. */
  readonly folder: string;
  stop(): Promise<void>;
};

async function start(
  program: string,
  args: readonly string[],
  folder: string,
  port: number,
): Promise<Running> {
  const child = spawn(program, args, { ...(await account()), cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await untilItAnswers(port);
  return {
    port,
    folder,
    async stop() {
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'crux', password: 'crux-pw' });
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      // A server that rejects a database or a password is up.
      (error) => 'code' in error && /^(3D|28|08P)/.test(String(error.code)),
    );
    await client.end().catch(() => undefined);
    if (isUp) return;
    await pause(100);
  }
  throw new Error(`nothing answers on port ${port}`);
}

/** Debian's newest PostgreSQL on this machine; undefined where there is none. */
export async function debianPostgres(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const [newest] = versions.map(Number).toSorted((a, b) => b - a);
  return newest === undefined ? undefined : join(DEBIAN, String(newest), 'bin');
}

/** A server with a certificate of its own, a socket, and the role crux with the password crux-pw. */
export async function startDebianPostgres(bin: string): Promise<Running> {
  const who = await account();
  const folder = await ownFolder(who);
  const [cluster, password] = [join(folder, 'cluster'), join(folder, 'password')];
  await writeFile(password, 'crux-pw\n', { mode: 0o644 });
  const init = ['-D', cluster, '-U', 'crux', '-A', 'scram-sha-256', '--pwfile', password];
  await run(join(bin, 'initdb'), [...init, '-E', 'UTF8', '--locale', 'C.UTF-8'], { ...who });
  await certify(folder, who);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    ssl: 'on',
    ssl_cert_file: join(folder, 'server.crt'),
    ssl_key_file: join(folder, 'server.key'),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return await start(join(bin, 'postgres'), ['-D', cluster, ...flags], folder, port);
}

/** A self-signed certificate for `localhost`. */
async function certify(folder: string, who: { uid: number; gid: number } | undefined) {
  const [key, cert] = [join(folder, 'server.key'), join(folder, 'server.crt')];
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
  ]);
  await chmod(key, 0o600);
  await chmod(cert, 0o644);
  await chmod(folder, 0o755);
  if (who !== undefined) await chown(key, who.uid, who.gid);
}

export const PGBOUNCER = '/usr/sbin/pgbouncer';

/** PgBouncer with its defaults in front of a server. */
export async function startPgBouncer(server: Running, mode: string): Promise<Running> {
  const folder = await ownFolder(await account());
  const port = await freePort();
  await writeFile(join(folder, 'users.txt'), '"crux" "crux-pw"\n', { mode: 0o644 });
  const lines = [
    '[databases]',
    `* = host=127.0.0.1 port=${server.port}`,
    '[pgbouncer]',
    `listen_addr = 127.0.0.1`,
    `listen_port = ${port}`,
    `pool_mode = ${mode}`,
    'auth_type = scram-sha-256',
    `auth_file = ${join(folder, 'users.txt')}`,
    'unix_socket_dir =',
  ];
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o644 });
  await chmod(folder, 0o755);
  return await start(PGBOUNCER, [file], folder, port);
}
