import { rename } from 'node:fs/promises';
import { startPostgres } from '#store/postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { createLog } from '../../../src/log.ts';

/**
 * A program for tests: starts the database of the DATA_DIR in its first argument, or after the word
 * `temporary` one that takes what is there with it when it ends. It says so in a line of JSON, and
 * stops on SIGTERM.
 */

try {
  const [word = '', folder = ''] = process.argv.slice(2);
  const log = createLog({ level: 'silent', pretty: false });
  const server =
    word === 'temporary'
      ? await startTemporaryPostgres((empty) => rename(folder, empty))
      : await startPostgres({ dataDir: word, log });
  process.once('SIGTERM', () => void server.stop());
  process.stdout.write(`${JSON.stringify(server)}\n`);
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: '?', message: String(error) };
  process.stdout.write(`${JSON.stringify({ name, message })}\n`);
}
