import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { openSession, takeOwnership } from './session.ts';

export interface Ownership {
  /** Resolves when ownership is lost for good, with the reason; never after `release`. */
  readonly lost: Promise<Error>;
  /** From now on the session may end. */
  release(): Promise<void>;
}

interface OwnerOptions {
  readonly client: pg.Client;
  readonly port: number;
  readonly password: string;
  /** Whether the server's process is still there. */
  readonly isUp: () => Promise<boolean>;
}

/** A crash is over within seconds; PostgreSQL may have much to recover. */
const regainAttempts = 600;
const regainEveryMs = 50;
const firstAttempts = 40;
const firstEveryMs = 25;

/**
 * Takes the lock that makes this program the owner of the server, and keeps it: a crashed session
 * of PostgreSQL ends all others, the owner's too, and is back in a moment. A killed owner's
 * session ends a moment after it, so the first attempt is made for one second.
 * Undefined when another program is the owner.
 */
export async function keepOwnership(options: OwnerOptions): Promise<Ownership | undefined> {
  const { port, password } = options;
  const lost = Promise.withResolvers<Error>();
  let current = options.client;
  let isReleased = false;

  async function regain(): Promise<void> {
    for (let attempt = 0; attempt < regainAttempts && !isReleased; attempt += 1) {
      await pause(regainEveryMs);
      if (!(await options.isUp())) break;
      const client = await openSession(port, password).catch(() => undefined);
      if (client && (await takeOwnership(client).catch(() => false))) {
        watch(client);
        return;
      }
      await client?.end().catch(() => undefined);
    }
    if (!isReleased) lost.resolve(new Error('the embedded database stopped or was taken over'));
  }

  function watch(client: pg.Client): void {
    current = client;
    client.once('end', () => {
      if (!isReleased) void regain();
    });
  }

  for (let attempt = 0; !(await takeOwnership(current)); attempt += 1) {
    if (attempt === firstAttempts) {
      await current.end();
      return undefined;
    }
    await pause(firstEveryMs);
  }
  watch(current);
  return {
    lost: lost.promise,
    async release() {
      isReleased = true;
      await current.end().catch(() => undefined);
    },
  };
}
