import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedPostgresError } from '#store/postgres/errors.ts';
import { runningServer } from '#store/postgres/running-server.ts';
import { beginServer } from '../../src/early-server.ts';
import { readEnv } from '../../src/env.ts';
import { createLog } from '../../src/log.ts';
import { openMigratedFolder } from '../support/postgres/database.ts';
import { startProgram } from '../support/programs/program.ts';
import { removeTempFolder } from '../support/temp-folder.ts';

const log = createLog({ level: 'silent', pretty: false });
let dataDir = '';

beforeEach(async () => {
  dataDir = await openMigratedFolder();
});
afterEach(() => removeTempFolder(dataDir));

describe('a server that is begun before the rest of a start', () => {
  it('is stopped also where nobody waited for it', async () => {
    const server = beginServer(readEnv({ DATA_DIR: dataDir }), log);
    await server.underWay;
    await server.stop();
    expect(await runningServer(dataDir)).toBeUndefined();
    await expect(server.opened).resolves.toHaveProperty('pid');
  });

  it('holds nobody up where it cannot be started, and leaves nothing to stop', async () => {
    await rm(join(dataDir, 'pseudonym.key'));
    const server = beginServer(readEnv({ DATA_DIR: dataDir }), log);
    await server.underWay;
    await expect(server.opened).rejects.toThrow(EmbeddedPostgresError);
    await server.stop();
    expect(await runningServer(dataDir)).toBeUndefined();
  });

  it('does not outlive a SIGTERM that comes while most of Crux is still being loaded', async () => {
    const program = startProgram({ dataDir, args: ['--empty'] });
    await expect.poll(() => runningServer(dataDir), { interval: 5 }).toBeDefined();
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await runningServer(dataDir)).toBeUndefined();
  });
});
