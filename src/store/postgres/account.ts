import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { codeOf } from '../../error-code.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** The account that PostgreSQL runs as; undefined is the one that runs this program. */
export type Account =
  | { readonly uid: number; readonly gid: number; readonly name: string }
  | undefined;

const candidates = ['postgres', 'nobody'];

async function accounts(): Promise<NonNullable<Account>[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid || Number(uid) === 0) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

async function ownerOf(cluster: string): Promise<number | undefined> {
  try {
    return (await stat(cluster)).uid;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(
      `the database in ${cluster} cannot be reached (${codeOf(error)}): start as the user who made it`,
      { cause: error },
    );
  }
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of an existing cluster,
 * or else as the system's `postgres` or `nobody`; started by anybody else, as that user.
 *
 * @throws EmbeddedPostgresError when the cluster is somebody else's, or there is no account.
 */
export async function accountFor(cluster: string): Promise<Account> {
  const { uid: self } = userInfo();
  const owner = await ownerOf(cluster);
  if (self !== 0) {
    if (owner === undefined || owner === self || self === -1) return undefined;
    throw new EmbeddedPostgresError(
      `the database in ${cluster} belongs to user ${owner}: start as that user or as root`,
    );
  }
  const known = await accounts();
  const fits = (name: string) => known.find((account) => account.name === name);
  const account =
    owner === undefined || owner === 0
      ? candidates.map(fits).find((found) => found !== undefined)
      : known.find(({ uid }) => uid === owner);
  if (account) return account;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and this system has no user "postgres" or "nobody": ' +
      'start as an ordinary user, or set DATABASE_URL',
  );
}

export interface Reach {
  /** Programs to run. */
  readonly run?: readonly string[];
  /** Files to read. */
  readonly read?: readonly string[];
  /** Folders to pass through. */
  readonly enter?: readonly string[];
}

async function reachesAsSelf({ run = [], read = [], enter = [] }: Reach): Promise<boolean> {
  const found = await Promise.allSettled([
    ...run.map((path) => access(path, constants.X_OK)),
    ...read.map((path) => access(path, constants.R_OK)),
    ...enter.map((path) => access(path, constants.X_OK)),
  ]);
  return found.every((result) => result.status === 'fulfilled');
}

/** Whether the account can do all of that. Tested as that account: file modes alone do not tell. */
export function reaches(account: Account, reach: Reach): Promise<boolean> {
  if (!account) return reachesAsSelf(reach);
  const { run = [], read = [], enter = [] } = reach;
  const tests = [
    ...run.map((path) => ['-x', path]),
    ...read.map((path) => ['-r', path]),
    ...enter.map((path) => ['-x', path]),
  ];
  const script = 'while [ $# -gt 0 ]; do test "$1" "$2" || exit 1; shift 2; done';
  return new Promise((resolve) => {
    const { uid, gid } = account;
    const shell = spawn('/bin/sh', ['-c', script, 'sh', ...tests.flat()], {
      uid,
      gid,
      cwd: '/',
      env: {},
      stdio: 'ignore',
      timeout: 10_000,
    });
    shell.once('error', () => resolve(false));
    shell.once('exit', (code) => resolve(code === 0));
  });
}
