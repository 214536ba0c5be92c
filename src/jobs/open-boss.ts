import { PgBoss } from 'pg-boss';
import { poolConfig } from '../database/open-pool.ts';
import type { Session } from '../database/session.ts';
import { codeOf } from '../error-code.ts';
import type { Log } from '../log.ts';
import { JobQueueError } from './errors.ts';

const SCHEMA = 'pgboss';
/** A repeated failure is logged once in this time: during an outage it comes every second. */
const QUIET_MS = 30_000;
/** PostgreSQL's error code for insufficient privileges. */
const NOT_ALLOWED = '42501';

/**
 * Opens the job queue in a schema of its own, which one process creates or updates while others
 * wait. For a role that may not create schemas, an administrator can create an empty one.
 *
 * @throws JobQueueError with one line that says what to do.
 */
export async function openBoss(session: Session, log: Log): Promise<PgBoss> {
  try {
    return await start(session, log, true);
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw unusable('jobs cannot be stored there', error);
  }
  return await start(session, log, false).catch((error) => {
    throw unusable(
      `jobs need a schema that its role owns: CREATE SCHEMA ${SCHEMA} AUTHORIZATION <role>`,
      error,
    );
  });
}

async function start(session: Session, log: Log, createSchema: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    ...poolConfig(session, { name: 'crux jobs', max: 3, statementMs: 0 }),
    schema: SCHEMA,
    createSchema,
    // LISTEN needs a session of its own, which a pooler in transaction mode does not give: jobs are
    // polled for then.
    useListenNotify: session.pooling !== 'transaction',
    cronMonitorIntervalSeconds: 10,
    // How soon the jobs of a killed process are noticed once their heartbeat has stopped.
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  const isNews = once();
  boss.on('error', (err) => {
    if (!isNews(err.message)) return;
    // Some are plain copies of an error, of which the log would write no message.
    const told = new Error(err.message, { cause: err });
    log.warn({ err: told }, 'the job queue has trouble and is trying again');
  });
  boss.on('warning', ({ message }) => {
    if (isNews(message)) log.info({ said: message }, 'the job queue has a notice');
  });
  try {
    return await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
}

/** Tells whether a message is new or was not seen lately; ids in it make no difference. */
function once(): (message: string) => boolean {
  const said = new Map<string, number>();
  return (message) => {
    const kind = message.replace(/\(Queue: .*\)$/, '');
    const now = performance.now();
    if (now - (said.get(kind) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return false;
    if (said.size > 100) said.clear();
    said.set(kind, now);
    return true;
  };
}

function unusable(hint: string, cause: unknown): JobQueueError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new JobQueueError(`DATABASE_URL: ${hint} (${reason})`, { cause });
}
