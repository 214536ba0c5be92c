import pg from 'pg';
import { poolConfig } from '../../database/open-pool.ts';
import type { Session } from '../../database/session.ts';

/**
 * A pool that gives its sessions only the settings that last. Whoever uses it begins each
 * transaction with `beginStatement`, which sets all of them.
 */
export function openMigrationPool(session: Session, max: number): pg.Pool {
  const pool = new pg.Pool(poolConfig(session, { name: 'crux migrations', max, statementMs: 0 }));
  pool.on('error', () => undefined);
  // Prisma's engine adds listeners to the pool for every migration.
  pool.setMaxListeners(0);
  return pool;
}
