import { setTimeout as pause } from 'node:timers/promises';
import type { RestAnswer } from './request.ts';

/** How REST can misbehave: each as Discord, or the way to it, does now and then. */
export type Disturbance = 'slow' | 'bad-gateway' | 'rate-limited' | 'lost-callback';

/** What each request takes longer while Discord is slow, ms: within the time that a press has. */
const SLOW_MS = 2_000;
/** Discord's answer while a limit is reached, s. */
const RETRY_AFTER_S = 1.2;
/** A request that was refused passes within this time, ms, and is refused again after it. */
const REFUSED_ONCE_MS = 6_000;

const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback$/;
/** What answers an interaction does not count against the limits. */
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

  /** Whether this request is the first of its kind for a while, so that its repetition passes. */
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

  /** Whether it answers the one interaction whose answers are lost; one is enough. */
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
     * Before a request is carried out: resolves to the answer that it gets instead, to `lost` when
     * its line is cut without one, or to undefined.
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
    /** After it was carried out: the answer that it gets instead, or undefined. */
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
