import { createLog } from '../../src/log.ts';
import { startPostgres } from '../../src/store/postgres/start-postgres.ts';

/**
 * A program for tests: starts the database of the DATA_DIR in its first argument, says so in a
 * line of JSON, and stops on SIGTERM.
 */

const began = performance.now();
try {
  const dataDir = process.argv[2] ?? '';
  const log = createLog({ level: 'silent', pretty: false });
  const server = await startPostgres({ dataDir, log });
  process.once('SIGTERM', () => void server.stop());
  const { url, pid, adopted } = server;
  const ms = Math.round(performance.now() - began);
  process.stdout.write(`${JSON.stringify({ url, pid, adopted, ms })}\n`);
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: '?', message: String(error) };
  process.stdout.write(`${JSON.stringify({ name, message })}\n`);
}
