import type { Chance } from '../../src/sandbox/demo/chance.ts';

/** What becomes of one request to Discord. */
export type Fate =
  | { readonly kind: 'served' }
  /** Not carried out, and answered with this status. */
  | { readonly kind: 'refused'; readonly status: 429 | 500 | 502 }
  /** Carried out, and answered with 502. */
  | { readonly kind: 'misreported' }
  /** The connection is cut, before or after the request is carried out. */
  | { readonly kind: 'unheard' }
  | { readonly kind: 'unanswered' };

export type Treatment = { readonly fate: Fate; readonly delayMs: number };

const ANSWERS_TO_PEOPLE = /^\/api(\/v\d+)?\/(interactions|webhooks)\//;
const SERVED: Treatment = { fate: { kind: 'served' }, delayMs: 0 };

/** Draws a request's fate while Discord is troubled: about one in six fails, some are delayed. */
export function treatmentOf(chance: Chance, path: string): Treatment {
  const drawn = chance.whole(1, 100);
  const delayMs = chance.whole(1, 100) <= 8 ? chance.whole(200, 2_400) : 0;
  if (drawn <= 4) return { fate: { kind: 'refused', status: 500 }, delayMs };
  if (drawn <= 6) return { fate: { kind: 'refused', status: 502 }, delayMs };
  if (drawn <= 9) return { fate: { kind: 'misreported' }, delayMs };
  if (drawn <= 11) return { fate: { kind: 'unheard' }, delayMs };
  if (drawn <= 13) return { fate: { kind: 'unanswered' }, delayMs };
  // Responses to interactions do not count against Discord's rate limits.
  const isLimited = drawn <= 16 && !ANSWERS_TO_PEOPLE.test(path);
  if (isLimited) return { fate: { kind: 'refused', status: 429 }, delayMs };
  return { ...SERVED, delayMs };
}

export const servedAtOnce = SERVED;
