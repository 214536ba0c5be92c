import {
  HiddenEvidenceError,
  NoSuchEvidenceError,
  NotStandingError,
  NotYoursError,
} from './errors.ts';
import { type Evidence, isStanding } from './evidence.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';

/** Returns the item; throws NoSuchEvidenceError if none was found or it is erased. */
export function requireItem(found: Evidence | null, number: number): Evidence {
  if (found === null || found.erasedAt !== null) throw new NoSuchEvidenceError(number);
  return found;
}

/** The same for an item that others may see: throws HiddenEvidenceError if it is hidden. */
export function requireShown(found: Evidence | null, number: number): Evidence {
  const item = requireItem(found, number);
  if (item.hiddenAt !== null) throw new HiddenEvidenceError(number);
  return item;
}

/** Throws unless the item is the caller's own. */
export function requireAuthor(item: Pick<Evidence, 'number' | 'authorKey'>, authorKey: string) {
  if (item.authorKey !== authorKey) throw new NotYoursError(item.number);
}

/** The caller's own item, if it may be changed; otherwise throws the matching refusal. */
export async function ownStanding(
  tx: Pick<EvidenceTransaction, 'find'>,
  number: number,
  authorKey: string,
): Promise<Evidence> {
  const item = requireItem(await tx.find(number), number);
  requireAuthor(item, authorKey);
  if (!isStanding(item)) throw new NotStandingError(number);
  return item;
}
