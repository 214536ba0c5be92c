import { NoSuchEvidenceError, NotStandingError, NotYoursError } from './errors.ts';
import { type Evidence, isStanding } from './evidence.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';

/** Throws unless the item is the caller's own. */
export function requireAuthor(item: Pick<Evidence, 'number' | 'authorKey'>, authorKey: string) {
  if (item.authorKey !== authorKey) throw new NotYoursError(item.number);
}

/** The caller's own item, if it may be changed; throws the refusal. */
export async function ownStanding(
  tx: Pick<EvidenceTransaction, 'find'>,
  number: number,
  authorKey: string,
): Promise<Evidence> {
  const item = await tx.find(number);
  if (item === null || item.erasedAt !== null) throw new NoSuchEvidenceError(number);
  requireAuthor(item, authorKey);
  if (!isStanding(item)) throw new NotStandingError(number);
  return item;
}
