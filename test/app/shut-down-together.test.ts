import { expect, it } from 'vitest';
import { cloneDatabase } from '../support/database.ts';
import { startProgram } from '../support/program.ts';
import { createTcpProxy } from '../support/tcp-proxy.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

it('a program with --empty plays no demo, and leaves with 0 and no stack when its database is shut down while it stops', async () => {
  const database = await cloneDatabase();
  const proxy = createTcpProxy(database.url);
  const dataDir = await openTempFolder();
  const env = { DATABASE_URL: await proxy.open(), PSEUDONYM_KEY: 'k'.repeat(32) };
  const program = startProgram({ dataDir, args: ['--empty'], env });
  await program.said(/^ready in .* page/m);
  // With --empty the demo is left out.
  expect(program.output()).not.toMatch(/Members:/);
  proxy.crossGoodbyes();
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.errors()).toBe('');
  expect(program.output()).toContain('nobody listened to any more');
  await proxy.cut();
  await database.close();
  await removeTempFolder(dataDir);
});
