import type pg from 'pg';
import type { Pooling } from './session.ts';

/** How often two clients are compared: other users of the pooler may get in between. */
const LOOKS = 8;

/**
 * Whether a pooler is in between, and how it assigns sessions. On connecting, a server reports the
 * process id of the session and a pooler a number of its own. If two simultaneous clients ever have
 * the same session, or the session of one ever changes, sessions last for a transaction only.
 */
export async function findPooling(
  client: pg.Client,
  another: () => Promise<pg.Client>,
): Promise<Pooling> {
  const first = await sessionOf(client);
  if (first === greetedWith(client)) return 'none';
  const other = await another();
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      const theirs = await sessionOf(other);
      if (theirs === first || (await sessionOf(client)) !== first) return 'transaction';
    }
    return 'session';
  } finally {
    await other.end().catch(() => undefined);
  }
}

async function sessionOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}

/** `pg` keeps the number but does not declare it. */
function greetedWith(client: pg.Client): unknown {
  return Reflect.get(client, 'processID');
}
