import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { sourceFaultWords } from '#debate/sources/source-words.ts';
import type { WithDrafts } from './draft-port.ts';
import { keepDraft, linkDraftId } from './drafts.ts';
import { type EditSubmission, editEvidence } from './edit-evidence.ts';
import type { Editing } from './editing-port.ts';
import { NoSuchEvidenceError } from './errors.ts';
import type { WithEvidence } from './evidence-port.ts';
import { requireAuthor } from './own-item.ts';
import { LinkRefusedError } from './submission-errors.ts';

/**
 * Sets or replaces the source of one's own item: an edit that leaves the text unchanged. An invalid
 * source is kept as a draft and refused with LinkRefusedError.
 */
export async function setSource(
  ports: Editing & WithEvidence,
  debate: Debate,
  caller: Caller,
  {
    number,
    typed,
    ...how
  }: { number: number; typed: string } & Pick<EditSubmission, 'formId' | 'offeredBy'>,
): Promise<void> {
  const { store, pseudonyms } = ports;
  const authorKey = pseudonyms.author(caller.userId);
  const item = await store.evidence.find(debate.id, number);
  if (item === null) throw new NoSuchEvidenceError(number);
  requireAuthor(item, authorKey);
  const parsed = parseSource(typed, ports.clock.now());
  if (!parsed.ok) {
    await keepDraft(ports, debate, { formId: linkDraftId(number), authorKey, source: typed });
    throw new LinkRefusedError(debate.id, number, sourceFaultWords(parsed.fault));
  }
  const { text, revision } = item;
  await editEvidence(ports, debate, caller, { ...how, number, revision, text, source: typed });
}

/**
 * Initial value of the source field: a link refused within the last hour, else the item's own
 * source.
 */
export async function linkToChange(
  { store, clock, pseudonyms }: WithDrafts & WithEvidence & WithClock & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<string> {
  const authorKey = pseudonyms.author(caller.userId);
  const refused = await store.drafts.find(debate.id, linkDraftId(number), authorKey, clock.now());
  if (refused !== null) return refused.source;
  const item = await store.evidence.find(debate.id, number);
  return item?.authorKey === authorKey ? (item.source ?? '') : '';
}
