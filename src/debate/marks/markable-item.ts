import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { NotStandingError, OwnItemError } from '#debate/evidence/errors.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { requireShown } from '#debate/evidence/own-item.ts';
import { NoSourceToCheckError } from './mark-errors.ts';
import type { WithMarks } from './mark-port.ts';

export type Markables = WithMarks & WithEvidence & WithPseudonyms;

/** An item whose source the caller may check or dispute. Throws the refusal. */
export async function markableItem(
  { store, pseudonyms }: Markables,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<Evidence> {
  const item = requireShown(await store.evidence.find(debate.id, number), number);
  if (!isStanding(item)) throw new NotStandingError(number);
  if (item.authorKey === pseudonyms.author(caller.userId)) throw new OwnItemError(number);
  if (item.source === null) throw new NoSourceToCheckError(number);
  return item;
}
