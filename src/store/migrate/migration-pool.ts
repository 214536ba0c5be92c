import pg from 'pg';
import { poolConfig } from '../../database/open-pool.ts';
import type { Session } from '../../database/session.ts';

/**
 * A pool whose sessions are told only what they keep. Whoever uses it begins its transactions with
 * `beginStatement`.
 */
export function openMigrationPool(session: Session, max: number): pg.Pool {
  const pool = new pg.Pool(poolConfig(session, { name: 'crux migrations', max, statementMs: 0 }));
  pool.on('error', () => undefined);
  // Prisma's engine adds listeners to the pool for every migration.
  pool.setMaxListeners(0);
  return pool;
}
