import { createHmac } from 'node:crypto';

/** Turns a Discord id into the names that are stored instead of it. */
export type Pseudonyms = {
  /** For items, marks, notices and drafts. */
  author(userId: string): string;
  /** For votes. Without the key nobody can tell that it belongs to an author's. */
  voter(userId: string): string;
  /** For what somebody has used of a limit; `what` names limit, time and whose it is. */
  limit(what: string): string;
};

export type WithPseudonyms = { readonly pseudonyms: Pseudonyms };

/**
 * Names that are stored instead of Discord ids: HMAC-SHA256(key, purpose and id), 128 bits of it in
 * hex. Votes and items get different ones, so that the database alone, in which a card's author has
 * a name, does not reveal how that author votes.
 */
export function createPseudonyms(key: string): Pseudonyms {
  const under = (purpose: string) => (what: string) =>
    createHmac('sha256', key).update(`${purpose}:${what}`).digest('hex').slice(0, 32);
  return { author: under('author'), voter: under('vote'), limit: under('limit') };
}
