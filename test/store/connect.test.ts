import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect } from '#store/connect.ts';
import { createTcpProxy } from '../support/network/tcp-proxy.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';

let database: ClonedDatabase;
let proxy: ReturnType<typeof createTcpProxy>;
let store: Connection;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  proxy = createTcpProxy(database.url);
  store = connect({ url: await proxy.open(), max: 3 });
});
afterEach(async () => {
  await store.close();
  await proxy.cut();
});

describe('connect', () => {
  it('reads and writes through Prisma', async () => {
    expect(await store.prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await store.ping();
  });

  it('fails while the database is away, instead of waiting for it, and works again by itself', async () => {
    await store.prisma.$queryRaw`SELECT 1`;
    await proxy.cut();
    await expect(store.prisma.$queryRaw`SELECT 1`).rejects.toThrow();
    await expect(store.ping()).rejects.toThrow();
    await proxy.open();
    expect(await store.prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await store.ping();
  });

  it('ends a transaction that lost its connection with an error, and keeps none of it', async () => {
    const lost = store.prisma.$transaction(async (inside) => {
      await inside.$executeRaw`CREATE TABLE half (id integer)`;
      await proxy.cut();
      await inside.$executeRaw`INSERT INTO half VALUES (1)`;
    });
    await expect(lost).rejects.toThrow();
    await proxy.open();
    const found = await store.prisma.$queryRaw`SELECT to_regclass('half') IS NULL AS gone`;
    expect(found).toEqual([{ gone: true }]);
  });

  it('lets more callers wait than it has connections', async () => {
    const callers = Array.from({ length: 200 }, () => store.prisma.$queryRaw`SELECT 1 AS one`);
    expect(await Promise.all(callers)).toHaveLength(200);
  });

  it('lets whoever wants to write wait while all connections are busy for seconds', async () => {
    const busy = [1, 2, 3].map(() => store.pool.query('SELECT pg_sleep(2.5)'));
    const written = store.prisma.$transaction((inside) => inside.$queryRaw`SELECT 1 AS one`);
    const read = store.prisma.$queryRaw`SELECT 1 AS one`;
    expect(await Promise.all([written, read])).toEqual([[{ one: 1 }], [{ one: 1 }]]);
    await Promise.all(busy);
  });

  it('ends a statement that takes too long', async () => {
    const rows = await store.pool.query('SHOW statement_timeout');
    expect(rows.rows).toEqual([{ statement_timeout: '10s' }]);
  });
});
