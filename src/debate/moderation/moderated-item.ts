import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { requireItem } from '#debate/evidence/own-item.ts';
import { ChangedBeforeError, OwnModerationError } from './errors.ts';

/** What the deciding moderator saw; null where that is not known. */
export type Seen = {
  readonly revision: number | null;
  /** When they saw it: they have not seen words added below the item after this. */
  readonly seenAt: Date | null;
};

/**
 * An item that the moderator may decide about: not their own, and, if `revision` is given, still
 * with the text that they saw. Throws the refusal.
 */
export async function moderatedItem(
  tx: Pick<EvidenceTransaction, 'find'>,
  number: number,
  byKey: string,
  revision: number | null = null,
): Promise<Evidence> {
  const item = requireItem(await tx.find(number), number);
  if (item.authorKey === byKey) throw new OwnModerationError(number);
  if (revision !== null && item.revision !== revision) throw new ChangedBeforeError(number);
  return item;
}

/** An item as moderators read it, even if hidden. Throws NoSuchEvidenceError. */
export async function readModerated(
  { store }: WithEvidence,
  debate: Debate,
  number: number,
): Promise<Evidence> {
  return requireItem(await store.evidence.find(debate.id, number), number);
}
