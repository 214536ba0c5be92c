import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { openSession, takeOwnership } from './session.ts';

export interface Ownership {
  /** Resolves with the reason when ownership is lost for good; never after `release`. */
  readonly lost: Promise<Error>;
  /** Gives up ownership. */
  release(): Promise<void>;
}

interface OwnerOptions {
  readonly client: pg.Client;
  readonly port: number;
  readonly password: string;
  /** Whether the server's process still exists. */
  readonly isUp: () => Promise<boolean>;
}

/** A crash is usually over within seconds, but PostgreSQL may have much to recover. */
const regainAttempts = 600;
const regainEveryMs = 50;
const firstAttempts = 40;
const firstEveryMs = 25;

/**
 * Takes the lock that makes this program the owner of the server, and takes it again when it is
 * lost: if one session of PostgreSQL crashes, all are ended and can be reopened moments later. The
 * session of a killed owner lives a moment longer than the owner, so the first attempt lasts a
 * second. Undefined when another program is the owner.
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
