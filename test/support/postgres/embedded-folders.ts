import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '#store/postgres/start-postgres.ts';
import { createLog } from '../../../src/log.ts';
import { type Child, startChild } from '../programs/child.ts';
import { openTempFolder, removeTempFolder } from '../temp-folder.ts';
import { rowsOf } from './rows-of.ts';

export const isRoot = process.getuid?.() === 0;

/** The program that owns a database of its own, as a file. */
export const ownerFile = join(import.meta.dirname, 'postgres-owner.ts');

/** What the tests' databases hold: one row, first 42. */
export const keptAnswer = (url: string) => rowsOf(url, 'SELECT answer FROM kept');

/** Adds one to it, and returns it as `keptAnswer` does. */
export const raiseAnswer = (url = '') =>
  rowsOf(url, 'UPDATE kept SET answer = answer + 1 RETURNING answer');

/** DATA_DIRs and their servers, in this program and in others, for one test at a time. */
export function embeddedFolders() {
  const lines: string[] = [];
  const log = createLog({ level: 'info', pretty: false, write: (line) => lines.push(line) });
  const servers: EmbeddedPostgres[] = [];
  const children: Child[] = [];
  const folders: string[] = [];

  async function start(dataDir: string): Promise<EmbeddedPostgres> {
    const server = await startPostgres({ dataDir, log });
    servers.push(server);
    return server;
  }

  /** Adds an existing folder to those to be removed, and returns it. */
  function own(folder: string): string {
    folders.push(folder);
    return folder;
  }

  /** Ends every server, here and elsewhere; the folders stay. */
  async function stop(): Promise<void> {
    for (const child of children.splice(0)) {
      child.kill('SIGTERM');
      await child.ended;
    }
    for (const server of servers.splice(0)) await server.stop();
  }

  return {
    /** What was logged since the last `clear`. */
    lines,
    start,
    /** Puts a database with one row in it, and stops it. */
    async fill(dataDir: string): Promise<void> {
      const server = await start(dataDir);
      await rowsOf(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await server.stop();
    },
    async newFolder(): Promise<string> {
      return own(await openTempFolder());
    },
    own,
    /** The same in a program of its own, as another account if asked. */
    startElsewhere(dataDir: string, account: { uid?: number; gid?: number } = {}): Child {
      const child = startChild({ file: ownerFile, args: [dataDir], ...account });
      children.push(child);
      return child;
    },
    stop,
    /** Ends and removes everything. */
    async clear(): Promise<void> {
      await stop();
      for (const folder of folders.splice(0)) await removeTempFolder(folder);
      lines.length = 0;
    },
  };
}
