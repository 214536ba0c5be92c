import { TooFastError } from '#debate/limits/errors.ts';

/** Presses that one member may make in a minute; more than anybody needs who reads first. */
export const PER_MINUTE = { votes: 60, marks: 30, reports: 20 } as const;

export type Paced = keyof typeof PER_MINUTE;

const MINUTE_MS = 60_000;

/** When a member's minute began, in ms of a clock that nobody sets, and what they have used. */
type Minute = { readonly from: number; readonly used: number };

/**
 * Counts what members press within a minute, only in the memory of this process: it has the server's
 * shard, and with it every press in that server. The next press of anybody removes what is older than
 * a minute. `now` is in ms of a monotonic clock, so that setting the machine's clock ends no minute.
 */
export function createMinutes(now: () => number = () => performance.now()) {
  const minutes = new Map<string, Minute>();

  /** A map keeps its order, and a minute comes in when it begins: the oldest come first. */
  const forgetBefore = (nowMs: number) => {
    for (const [key, { from }] of minutes) {
      if (nowMs - from < MINUTE_MS) return;
      minutes.delete(key);
    }
  };

  return {
    /** Counts one press of a member in a server; throws TooFastError when it is one too many. */
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
    /** Members who are remembered at the moment. */
    size: () => minutes.size,
  };
}

export type Minutes = Pick<ReturnType<typeof createMinutes>, 'count'>;
