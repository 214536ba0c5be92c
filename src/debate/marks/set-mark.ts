import { mayModerate } from '#debate/core/access.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import { isYoung } from '#debate/core/rules/young.ts';
import { requireUnfrozen, type WithFreezes } from '#debate/limits/require-unfrozen.ts';
import { topicOf } from './mark.ts';
import { QuoteEchoesItemError, QuoteTooShortError, type RefusedProof } from './mark-errors.ts';
import { type Markables, markableItem } from './markable-item.ts';
import { requireSet } from './require-set.ts';
import { QUOTE_LENGTH } from './rules/constants.ts';
import { isProof, type MarkKind, type MeritKind, type ProofKind } from './rules/kinds.ts';
import { readQuote } from './rules/read-quote.ts';
import { showMarked, type WithShownMarks } from './show-marked.ts';

type Marking = Markables & WithFreezes & WithNotices & WithShownMarks;

/** What a member says about an item. */
export type NewMark = {
  readonly number: number;
  readonly kind: MarkKind;
  /** The quotation as typed; null with a dispute: its link leads nowhere. */
  readonly quote?: string | null;
  /** The mark revision that the form was opened on; if absent, whichever is current. */
  readonly revision?: number | null;
};

/**
 * Stores the caller's mark on an item, one on its merit and one on its source: convincing or
 * unconvincing, check or dispute; each replaces the other of its pair. Setting the same mark again
 * changes nothing. Throws the refusal: a check or dispute by a frozen member, a missing quotation
 * or one that only repeats the item, the caller's own item, an item that does not stand, has no
 * source or has changed meanwhile, or a fourth mark on one claim and side. Strength and tally
 * follow at the next read; no model is asked.
 */
export async function setMark(
  ports: Marking,
  debate: Debate,
  caller: Caller,
  { number, kind, quote = '', revision = null }: NewMark,
): Promise<void> {
  if (isProof(kind)) {
    await setProof(ports, debate, caller, { number, kind, quote, revision });
  } else {
    await setMerit(ports, debate, caller, { number, kind });
  }
  await showMarked(ports, debate.id, number, topicOf(kind));
}

async function setMerit(
  { store, clock, pseudonyms }: Marking,
  debate: Debate,
  caller: Caller,
  { number, kind }: { readonly number: number; readonly kind: MeritKind },
): Promise<void> {
  const memberKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  const mark = { debateId: debate.id, number, memberKey, kind, at };
  requireSet(await store.marks.setMerit(mark), debate.id, number);
  await store.members.notice(debate.id, memberKey, at);
}

async function setProof(
  ports: Marking,
  debate: Debate,
  caller: Caller,
  { number, kind, quote, revision }: Required<NewMark> & { readonly kind: ProofKind },
): Promise<void> {
  const { store, clock, pseudonyms } = ports;
  // Check the item first: if it cannot be marked, the words need not be judged.
  const item = await markableItem(ports, debate, caller, number);
  await requireUnfrozen(ports, debate, caller);
  const at = clock.now();
  const proof = { debateId: debate.id, number, kind };
  const result = await store.marks.setProof({
    debateId: debate.id,
    number,
    kind,
    revision,
    at,
    memberKey: pseudonyms.author(caller.userId),
    quote:
      quote === null && kind === 'dispute' ? null : requireQuote(quote ?? '', item.text, proof),
    name: caller.name,
    isModerator: mayModerate(caller, debate),
    isYoung: isYoung(caller.joinedAt, debate.createdAt, at),
  });
  requireSet(result, debate.id, number);
}

function requireQuote(raw: string, text: string, proof: RefusedProof): string {
  const read = readQuote(raw, text);
  if (read.ok) return read.quote;
  if (read.fault === 'echo') throw new QuoteEchoesItemError(proof);
  throw new QuoteTooShortError(proof, QUOTE_LENGTH.min);
}
