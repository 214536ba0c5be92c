import { NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { OwnModerationError } from './errors.ts';

/** An item that a moderator may decide about: one of somebody else. Throws the refusal. */
export async function moderatedItem(
  tx: Pick<EvidenceTransaction, 'find'>,
  number: number,
  byKey: string,
): Promise<Evidence> {
  const item = await tx.find(number);
  if (item === null || item.erasedAt !== null) throw new NoSuchEvidenceError(number);
  if (item.authorKey === byKey) throw new OwnModerationError(number);
  return item;
}
