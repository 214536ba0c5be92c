import { createHmac } from 'node:crypto';

/** Turns a Discord id into the pseudonyms that are stored instead. */
export type Pseudonyms = {
  /** For items, marks, notices and drafts. */
  author(userId: string): string;
  /** For votes. Without the key, nobody can link it to an author's pseudonym. */
  voter(userId: string): string;
  /** For usage of a limit; `what` names the limit, its period and its subject. */
  limit(what: string): string;
};

export type WithPseudonyms = { readonly pseudonyms: Pseudonyms };

/**
 * Pseudonyms stored instead of Discord ids: HMAC-SHA256(key, purpose and id), 128 bits of it in
 * hex. Votes and items get different ones, so that the database alone, in which a card's author has
 * a name, does not reveal how that author votes.
 */
export function createPseudonyms(key: string): Pseudonyms {
  const under = (purpose: string) => (what: string) =>
    createHmac('sha256', key).update(`${purpose}:${what}`).digest('hex').slice(0, 32);
  return { author: under('author'), voter: under('vote'), limit: under('limit') };
}
