import { createHmac } from 'node:crypto';
import type { Pseudonyms } from '#debate/ports.ts';

/**
 * Names that are stored instead of Discord ids: HMAC-SHA256(key, purpose and id), 128 bits of it in
 * hex. Votes and items get different ones, so that a database alone, where a card's author has a
 * name, does not tell how that author votes.
 */
export function createPseudonyms(key: string): Pseudonyms {
  const under = (purpose: string) => (userId: string) =>
    createHmac('sha256', key).update(`${purpose}:${userId}`).digest('hex').slice(0, 32);
  return { author: under('author'), voter: under('vote') };
}
