import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openMigratedFolder } from '../support/postgres/database.ts';
import { useTempFolder } from '../support/use-temp-folder.ts';

const folder = await useTempFolder(openMigratedFolder);
let group: number | undefined;

afterAll(async () => {
  try {
    if (group !== undefined) process.kill(-group, 'SIGKILL');
  } catch {
    // All of it has ended, as it should.
  }
});

it('a SIGTERM to npm start ends the program, which with --empty has played no demo, and its database, not npm alone', async () => {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const npm = spawn('npm', ['start', '--silent', '--', '--empty'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  group = npm.pid;
  // The pipe closes with the last one that holds it: the program, or the database below it.
  const allEnded = once(npm, 'close');
  let said = '';
  npm.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (/ready in .* page /.test(said)) npm.kill('SIGTERM');
  });
  await allEnded;
  const page = said.match(/page (http:\S+)/)?.[1] ?? '';
  expect(page).not.toBe('');
  expect(said).not.toMatch(/Playing|Members:/);
  await expect(fetch(page)).rejects.toThrow();
});
