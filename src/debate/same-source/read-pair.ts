import { NotStandingError } from '#debate/evidence/errors.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { requireShown } from '#debate/evidence/own-item.ts';
import { type NoSameSource, SameSourceRefusedError } from './errors.ts';
import type { SameSourceTransaction } from './same-source-port.ts';

/** The two items if they may be joined. Throws the refusal. */
export async function readPair(
  tx: Pick<EvidenceTransaction, 'find'> & Pick<SameSourceTransaction, 'moveOf'>,
  { number, of }: { readonly number: number; readonly of: number },
): Promise<{ readonly item: Evidence; readonly other: Evidence }> {
  const [item, other] = [await standing(tx, number), await standing(tx, of)];
  const why = whyNot(item, other) ?? ((await isCircle(tx, item, other)) ? 'circle' : null);
  if (why !== null) throw new SameSourceRefusedError(why, number, of);
  return { item, other };
}

async function standing(tx: Pick<EvidenceTransaction, 'find'>, number: number): Promise<Evidence> {
  const item = requireShown(await tx.find(number), number);
  if (!isStanding(item)) throw new NotStandingError(number);
  return item;
}

/** Clusters are separate per claim, per side and, for rebuttals, per target. */
function whyNot(item: Evidence, other: Evidence): NoSameSource | null {
  if (item.number === other.number) return 'itself';
  if (item.claim !== other.claim) return 'claim';
  if (item.target !== other.target) return 'target';
  if (item.side !== other.side) return 'side';
  if (item.source === null || other.source === null) return 'no-source';
  return item.cluster === other.cluster ? 'one' : null;
}

/** Whether the other item was moved to this one, directly or through others. */
async function isCircle(
  tx: Pick<SameSourceTransaction, 'moveOf'>,
  item: Evidence,
  other: Evidence,
): Promise<boolean> {
  const seen = new Set<number>();
  for (let at: number | undefined = other.number; at !== undefined && !seen.has(at); ) {
    if (at === item.number) return true;
    seen.add(at);
    at = (await tx.moveOf(at))?.of;
  }
  return false;
}
