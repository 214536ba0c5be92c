import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rowsOf } from './ask.ts';
import type { Case } from './database-cases.ts';
import type { Running } from './servers.ts';

const run = promisify(execFile);

/** A dump and its restoration by the commands of docs/operations.md; what comes back can be used. */
export function backupCase(server: Running, bin: string): Case {
  const at = (name: string) => `postgresql://crux:crux-pw@127.0.0.1:${server.port}/${name}`;
  return {
    what: 'pg_dump, loss, pg_restore, and another start',
    ...{ line: /^ready/, code: 0 },
    async prepare() {
      const { attempt } = await import('./attempt.ts');
      const root = at('postgres');
      await rowsOf(root, 'CREATE DATABASE drill');
      await attempt({ env: { DATABASE_URL: at('drill') } });
      const dump = join(server.folder, 'backup.dump');
      await run(join(bin, 'pg_dump'), ['--format=custom', `--file=${dump}`, at('drill')]);
      await rowsOf(root, 'DROP DATABASE drill WITH (FORCE)');
      await rowsOf(root, 'CREATE DATABASE drill');
      const restore = ['--no-owner', '--exit-on-error', `--dbname=${at('drill')}`, dump];
      await run(join(bin, 'pg_restore'), restore);
      return { env: { DATABASE_URL: at('drill') } };
    },
  };
}
