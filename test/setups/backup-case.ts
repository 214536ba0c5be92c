import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rowsOf } from './ask.ts';
import type { Case } from './database-cases.ts';
import type { Running } from './servers.ts';

const run = promisify(execFile);

/** What an administrator makes for a role that may make neither extensions nor schemas. */
const FOR_KEEPER = `CREATE ROLE keeper LOGIN PASSWORD 'crux-pw'; CREATE EXTENSION pg_trgm;
  GRANT CREATE ON SCHEMA public TO keeper; CREATE SCHEMA pgboss AUTHORIZATION keeper`;

/**
 * A dump and its restoration by the commands of docs/operations.md, for a role of few rights; what
 * comes back can be used.
 */
export function backupCase(server: Running, bin: string): Case {
  const at = (name: string, role = 'crux') =>
    `postgresql://${role}:crux-pw@127.0.0.1:${server.port}/${name}`;
  return {
    what: 'pg_dump, loss, pg_restore, and another start',
    line: /^ready/,
    code: 0,
    async prepare() {
      const { attempt } = await import('./attempt.ts');
      const root = at('postgres');
      await rowsOf(root, 'CREATE DATABASE drill');
      await attempt({ env: { DATABASE_URL: at('drill') } });
      const dump = join(server.folder, 'backup.dump');
      const keep = ['--format=custom', '--exclude-schema=pgboss', `--file=${dump}`];
      await run(join(bin, 'pg_dump'), [...keep, at('drill')]);
      await rowsOf(root, 'DROP DATABASE drill WITH (FORCE)');
      await rowsOf(root, 'CREATE DATABASE drill');
      await rowsOf(at('drill'), FOR_KEEPER);
      const own = at('drill', 'keeper');
      const alone = ['--no-owner', '--no-privileges', '--no-comments', '--exit-on-error'];
      await run(join(bin, 'pg_restore'), [...alone, `--dbname=${own}`, dump]);
      return { env: { DATABASE_URL: own } };
    },
  };
}
