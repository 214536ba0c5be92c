import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { requireItem } from '#debate/evidence/own-item.ts';
import { ChangedBeforeError, OwnModerationError } from './errors.ts';

/** What the moderator saw who decides; null where that is not known. */
export type Seen = {
  readonly revision: number | null;
  /** When: what was added below the item later they have not seen. */
  readonly seenAt: Date | null;
};

/**
 * An item that a moderator may decide about: one of somebody else, and with the text that they saw
 * where `revision` says which: its author may have changed it since. Throws the refusal.
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

/** An item as moderators read it, a hidden one too. Throws NoSuchEvidenceError. */
export async function readModerated(
  { store }: WithEvidence,
  debate: Debate,
  number: number,
): Promise<Evidence> {
  return requireItem(await store.evidence.find(debate.id, number), number);
}
