import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { KeptModelCheck } from '#debate/model-check/model-check-port.ts';
import { keepModelCheck } from '#store/model/keep-model-check.ts';
import { startPostgres } from '#store/postgres/start-postgres.ts';
import { createLog } from '../../../src/log.ts';
import { largestModelCheck } from '../../discord/views/largest-model-check.ts';
import { openMigratedFolder } from '../../support/postgres/database.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';
import { useStage } from '../../support/stage.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const stage = await useStage();

const log = createLog({ level: 'silent', pretty: false });

const check = (change: Partial<KeptModelCheck>): KeptModelCheck => ({
  ...largestModelCheck((length) => 'm'.repeat(length)),
  ...change,
});

describe('the checks of models', () => {
  const newest = (server: string) => stage.store.modelChecks.newest(server);

  it('are kept by server and model, the newest one of a server being shown', async () => {
    const [old, late] = [new Date('2026-11-20T10:00:00Z'), new Date('2026-11-21T10:00:00Z')];
    const first = check({ server: 'one:1', model: 'a', at: late });
    expect(await newest('one:1')).toBeNull();
    const where = { databaseUrl: stage.url, dataDir: '/nowhere' };
    expect(await keepModelCheck(where, log, first)).toBe(true);
    await stage.store.modelChecks.put(check({ server: 'one:1', model: 'b', at: old }));
    await stage.store.modelChecks.put(check({ server: 'two:2', model: 'c', at: late }));
    expect(await newest('one:1')).toEqual(first);
    await stage.store.modelChecks.put({ ...first, at: new Date('2026-11-22T10:00:00Z') });
    const { rows } = await stage.pool.query(`SELECT 1 FROM "ModelCheck" WHERE "server" = 'one:1'`);
    expect(rows).toHaveLength(2);
  });

  it('of another version, which measured other things, are none', async () => {
    await stage.store.modelChecks.put(check({ server: 'three:3' }));
    await stage.pool.query(`UPDATE "ModelCheck" SET "measures" = '{}' WHERE "server" = 'three:3'`);
    expect(await newest('three:3')).toBeNull();
  });

  it('go to the embedded database of a Crux that runs, and make none where there is none', async () => {
    const [empty, dataDir] = [await openTempFolder(), await openMigratedFolder()];
    const keep = (server: string, where = dataDir) =>
      keepModelCheck({ databaseUrl: undefined, dataDir: where }, log, check({ server }));
    expect(await keep('none', empty)).toBe(false);
    expect(await readdir(empty)).toEqual([]);
    const server = await startPostgres({ dataDir, log });
    try {
      expect(await keep('while it runs')).toBe(true);
    } finally {
      await server.stop();
    }
    expect(await keep('while none does')).toBe(true);
    const again = await startPostgres({ dataDir, log });
    const kept = await rowsOf(again.url, 'SELECT "server" FROM "ModelCheck" ORDER BY 1');
    await again.stop();
    expect(kept).toEqual([{ server: 'while it runs' }, { server: 'while none does' }]);
    for (const folder of [empty, dataDir]) await removeTempFolder(folder);
  });
});
