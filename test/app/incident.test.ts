import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { castVote, membersOf, wordsOf } from '../support/member-actions.ts';
import { serverUrl } from '../support/postgres/database.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { useCrux } from '../support/use-crux.ts';

const crux = await useCrux();
const people = membersOf(crux.sandbox);

beforeAll(async () => {
  await people.setUp();
});

/** The value of a metric with these labels; 0 where it is not there. */
async function metric(name: string, labels = ''): Promise<number> {
  const body = await (await fetch(`${crux.url}/metrics`)).text();
  const line = body
    .split('\n')
    .find((one) => one.startsWith(`${name}${labels === '' ? ' ' : '{'}`) && one.includes(labels));
  return Number(line?.split(' ').at(-1) ?? 0);
}

const readiness = async () => (await fetch(`${crux.url}/readyz`)).status;

describe('an incident, seen through metrics and logs alone', () => {
  it('is which route fails, since when and why, and never whose press it was', async () => {
    const ines = people.newcomer('Ines');
    await castVote(ines, 1, 'agree');
    const acknowledged = 'crux_acknowledgement_seconds_count';
    expect(await metric(acknowledged, 'route="ballot:vote",how="answer"')).toBe(1);
    expect(await metric('crux_votes')).toBe(1);
    expect(await metric('crux_gateway_connected', 'shard="0"')).toBe(1);
    expect(await metric('crux_build_info', 'version=')).toBe(1);
    expect(await readiness()).toBe(200);

    await rowsOf(crux.databaseUrl, 'ALTER TABLE "VoteChange" RENAME TO "Gone"');
    crux.aMomentLater();
    expect(wordsOf(await castVote(ines, 2, 'agree'))).toContain('Sorry');
    const labels = 'route="ballot:vote"';
    expect(await metric('crux_failed_interactions_total', labels)).toBe(1);
    const line = crux.logged.find((one) => one.includes('an interaction failed')) ?? '{}';
    const debate = await crux.store.debates.openIn(crux.sandbox.guilds()[0]?.id ?? '');
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      route: 'ballot:vote',
      debate: debate?.id,
      server: crux.sandbox.guilds()[0]?.id,
      err: { message: expect.stringContaining('VoteChange') },
    });
    await rowsOf(crux.databaseUrl, 'ALTER TABLE "Gone" RENAME TO "VoteChange"');
    crux.aMomentLater();
    expect(wordsOf(await castVote(ines, 2, 'agree'))).not.toContain('Sorry');

    const everything = `${crux.logged.join('\n')}${await (await fetch(`${crux.url}/metrics`)).text()}`;
    expect(everything).not.toContain(ines.person.id);
    expect(everything).not.toContain('Ines');
  });

  it('of a change that waits for a lock is a readiness that turns red, and the pool says why', async () => {
    const holder = new pg.Client({ connectionString: crux.databaseUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK "Installation" IN EXCLUSIVE MODE');
    const checks = Promise.all(Array.from({ length: 5 }, readiness));
    const waiting = (pool: string) =>
      metric('crux_pool_connections', `pool="${pool}",state="used"`);
    await expect.poll(() => waiting('votes')).toBe(4);
    expect(await metric('crux_pool_connections', 'pool="votes",state="waiting"')).toBe(1);
    expect(await checks).toEqual(Array.from({ length: 5 }, () => 503));
    await holder.query('ROLLBACK');
    await holder.end();
    await expect.poll(readiness).toBe(200);
  });

  it('of a database that takes no change is a readiness that turns red, and green again', async () => {
    const name = new URL(crux.databaseUrl).pathname.slice(1);
    await rowsOf(crux.databaseUrl, 'ALTER TABLE "Installation" RENAME TO "Away"');
    expect(await readiness()).toBe(503);
    await rowsOf(crux.databaseUrl, 'ALTER TABLE "Away" RENAME TO "Installation"');
    expect(await readiness()).toBe(200);
    const endSessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = '${name}' AND pid <> pg_backend_pid()`;
    const setting = `ALTER DATABASE "${name}"`;
    await rowsOf(serverUrl(), `${setting} SET default_transaction_read_only TO on`);
    await rowsOf(serverUrl(), endSessions);
    await expect.poll(readiness).toBe(503);
    await rowsOf(serverUrl(), `${setting} RESET default_transaction_read_only`);
    await rowsOf(serverUrl(), endSessions);
    await expect.poll(readiness).toBe(200);
  });
});
