import { TooFastError } from '#debate/limits/errors.ts';

/** Presses that one member may make per minute; more than anybody needs who reads first. */
export const PER_MINUTE = { votes: 60, marks: 30, reports: 20 } as const;

export type Paced = keyof typeof PER_MINUTE;

const MINUTE_MS = 60_000;

/** When a member's minute began, in ms of a monotonic clock, and what they have used. */
type Minute = { readonly from: number; readonly used: number };

/**
 * Counts members' presses per minute, in the memory of this process only: it has the server's
 * shard, and so sees every press in that server. Entries older than a minute are dropped at
 * anybody's next press. `now` is in ms of a monotonic clock, so that setting the machine's clock
 * ends no minute.
 */
export function createMinutes(now: () => number = () => performance.now()) {
  const minutes = new Map<string, Minute>();

  /**
   * A map keeps insertion order, and an entry is added when its minute begins: the oldest come
   * first.
   */
  const forgetBefore = (nowMs: number) => {
    for (const [key, { from }] of minutes) {
      if (nowMs - from < MINUTE_MS) return;
      minutes.delete(key);
    }
  };

  return {
    /** Counts one press of a member in a server. Throws TooFastError over the limit. */
    count(what: Paced, of: { readonly guildId: string; readonly userId: string }) {
      const nowMs = now();
      forgetBefore(nowMs);
      const key = `${what}:${of.guildId}:${of.userId}`;
      const { from, used } = minutes.get(key) ?? { from: nowMs, used: 0 };
      if (used >= PER_MINUTE[what]) {
        const leftMs = from + MINUTE_MS - nowMs;
        throw new TooFastError(what, PER_MINUTE[what], new Date(Date.now() + leftMs));
      }
      minutes.set(key, { from, used: used + 1 });
    },
    /** The number of members currently remembered. */
    size: () => minutes.size,
  };
}

export type Minutes = Pick<ReturnType<typeof createMinutes>, 'count'>;
