import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { directSession } from '../../src/database/session.ts';
import { openMigrationPool } from '../../src/store/migrate/migration-pool.ts';
import { understandingCatalogs } from './catalog-types.ts';

function toAdapterError(error: unknown): Error {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error ? error : new Error();
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  return new DriverAdapterError({
    kind: 'postgres',
    code,
    severity,
    message,
    detail,
    column,
    hint,
    originalCode: code,
    originalMessage: message,
  });
}

export interface AdapterOptions {
  readonly pool: pg.Pool;
  readonly onDispose?: () => Promise<void>;
}

/**
 * Prisma's adapter, except for scripts. Prisma splits those at every semicolon, even in comments,
 * strings and function bodies; PostgreSQL takes a whole script, as one transaction.
 */
async function adapterOn(options: AdapterOptions): Promise<SqlDriverAdapter> {
  const { pool, onDispose } = options;
  const catalogs = understandingCatalogs(pool);
  const inner = await new PrismaPg(catalogs.pool).connect();
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: catalogs.wrap((query) => inner.queryRaw(query)),
    executeRaw: (query) => inner.executeRaw(query),
    startTransaction: (isolationLevel) => inner.startTransaction(isolationLevel),
    getConnectionInfo: () => inner.getConnectionInfo(),
    async executeScript(script) {
      try {
        await pool.query(script);
      } catch (error) {
        throw toAdapterError(error);
      }
    },
    dispose: async () => onDispose?.(),
  };
}

/** A separate database on the server of `url`, dropped with its adapter. */
async function shadowAdapter(url: string): Promise<SqlDriverAdapter> {
  const name = `crux_shadow_${randomUUID()}`;
  const owner = openMigrationPool(directSession(url), 1);
  await owner.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const pool = openMigrationPool(directSession(shadowUrl.href), 1);
  return adapterOn({
    pool,
    async onDispose() {
      await pool.end();
      await owner.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await owner.end();
    },
  });
}

/** What the schema engine opens databases with. The caller owns and ends `options.pool`. */
export function adapterFactory(
  url: string,
  options: AdapterOptions,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => adapterOn(options),
    connectToShadowDb: () => shadowAdapter(url),
  };
}
