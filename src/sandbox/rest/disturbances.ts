import { setTimeout as pause } from 'node:timers/promises';
import type { RestAnswer } from './request.ts';

/** How REST can misbehave, as Discord or the network sometimes does. */
export type Disturbance = 'slow' | 'bad-gateway' | 'rate-limited' | 'lost-callback';

/** Extra delay per request while Discord is slow, ms; still within the deadline of a press. */
const SLOW_MS = 2_000;
/** The `retry_after` of a rate-limited answer, s. */
const RETRY_AFTER_S = 1.2;
/** One retry of a refused request goes through within this time, ms; any other is refused again. */
const REFUSED_ONCE_MS = 6_000;

const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback$/;
/** Responses to interactions do not count against the rate limits. */
const UNLIMITED = /^\/(interactions|webhooks)\//;

const RATE_LIMITED: RestAnswer = {
  status: 429,
  headers: {
    'retry-after': String(RETRY_AFTER_S),
    'x-ratelimit-scope': 'user',
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(RETRY_AFTER_S),
    'x-ratelimit-bucket': 'sandbox',
  },
  body: { message: 'You are being rate limited.', retry_after: RETRY_AFTER_S, global: false },
};
const BAD_GATEWAY: RestAnswer = {
  status: 502,
  body: { message: '502: Bad Gateway', code: 0 },
};

interface Asked {
  method: string;
  /** Without base and version. */
  path: string;
}

export type Disturbances = ReturnType<typeof createDisturbances>;

/** The current disturbances of REST; `tell` is called for every request that they affect. */
export function createDisturbances(now: () => number, tell: (text: string) => void) {
  const on = new Set<Disturbance>();
  const refused = new Map<string, number>();
  let lostInteraction: string | undefined;

  /** Whether to refuse this request: true unless it retries one that was refused just before. */
  const isFirst = (kind: Disturbance, { method, path }: Asked): boolean => {
    const key = `${kind} ${method} ${path}`;
    const before = refused.get(key);
    if (before !== undefined && now() - before < REFUSED_ONCE_MS) {
      refused.delete(key);
      return false;
    }
    refused.set(key, now());
    return true;
  };

  /** Whether to lose this callback: only those of one interaction are lost; the next ends it. */
  const isLost = (interactionId: string): boolean => {
    if (lostInteraction !== undefined && lostInteraction !== interactionId) {
      on.delete('lost-callback');
      lostInteraction = undefined;
      return false;
    }
    lostInteraction = interactionId;
    return true;
  };

  return {
    isOn: (kind: Disturbance) => on.has(kind),
    set(kind: Disturbance, wanted: boolean): void {
      if (wanted) on.add(kind);
      else on.delete(kind);
      refused.clear();
      if (kind === 'lost-callback') lostInteraction = undefined;
    },
    /**
     * Call before a request is carried out. Resolves to the answer to send instead, to `lost` to
     * cut the connection without one, or to undefined.
     */
    async before(asked: Asked): Promise<RestAnswer | 'lost' | undefined> {
      const what = `${asked.method} ${shortPath(asked.path)}`;
      const interaction = CALLBACK.exec(asked.path)?.[1];
      if (on.has('lost-callback') && interaction !== undefined && isLost(interaction)) {
        tell(`${what}: lost on its way, the bot got no answer`);
        return 'lost';
      }
      if (on.has('slow')) {
        tell(`${what}: held up for ${SLOW_MS / 1_000} seconds`);
        await pause(SLOW_MS);
      }
      if (!on.has('rate-limited') || UNLIMITED.test(asked.path)) return undefined;
      if (!isFirst('rate-limited', asked)) return undefined;
      tell(`${what}: 429, to be tried again after ${RETRY_AFTER_S} seconds`);
      return RATE_LIMITED;
    },
    /** Call after a request was carried out. Returns the answer to send instead, or undefined. */
    after(asked: Asked): RestAnswer | undefined {
      const writes = asked.method !== 'GET';
      if (!on.has('bad-gateway') || !writes || !isFirst('bad-gateway', asked)) return undefined;
      tell(`${asked.method} ${shortPath(asked.path)}: carried out, and answered with 502`);
      return BAD_GATEWAY;
    },
  };
}

/** A path without the long tokens in it. */
function shortPath(path: string): string {
  return path
    .split('/')
    .map((part) => (part.length > 30 ? '…' : part))
    .join('/');
}
