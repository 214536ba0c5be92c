import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rowsOf } from './ask.ts';
import type { Case } from './database-cases.ts';
import type { Running } from './servers.ts';

const run = promisify(execFile);

/** Number of readiness checks before giving up. */
const LOOKS = 20;

/**
 * The tables lie on a small disk of their own, which is filled while Crux runs and emptied again.
 * Undefined where no disk may be mounted.
 */
export async function fullDiskCase(
  server: Running,
): Promise<{ readonly case: Case; stop(): Promise<void> } | undefined> {
  const disk = await mkdtemp(join(tmpdir(), 'crux-small-disk-'));
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).then(
    () => true,
    () => false,
  );
  if (!mounted) return void (await rm(disk, { recursive: true }));
  const { uid, gid } = await stat(join(server.folder, 'cluster'));
  await chown(disk, uid, gid);
  await chmod(disk, 0o700);
  const root = `postgresql://crux:crux-pw@127.0.0.1:${server.port}`;
  return {
    case: {
      what: 'the disk under the tables fills up, and is emptied',
      line: /^ready, and left/,
      code: 0,
      async prepare() {
        await rowsOf(`${root}/postgres`, `CREATE TABLESPACE small LOCATION '${disk}'`);
        await rowsOf(`${root}/postgres`, 'CREATE DATABASE setup_full TABLESPACE small');
        return {
          env: { DATABASE_URL: `${root}/setup_full` },
          whileReady: (ready) => fillAndEmpty(disk, ready),
        };
      },
    },
    async stop() {
      await run('umount', ['--lazy', disk]);
      await rm(disk, { recursive: true });
    },
  };
}

async function fillAndEmpty(disk: string, ready: string): Promise<void> {
  const url = /http:\/\/\S+?(?=\/?$|\/healthz)/.exec(ready)?.[0] ?? '';
  await readinessBecomes(url, 200);
  const ballast = join(disk, 'ballast');
  await run('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']).catch(() => undefined);
  await readinessBecomes(url, 503);
  await rm(ballast);
  await readinessBecomes(url, 200);
}

async function readinessBecomes(url: string, wanted: number): Promise<void> {
  let last = 0;
  for (let look = 0; look < LOOKS && last !== wanted; look += 1) {
    last = (await fetch(`${url}/readyz`)).status;
  }
  if (last !== wanted) throw new Error(`/readyz answers ${last} where it should be ${wanted}`);
}
