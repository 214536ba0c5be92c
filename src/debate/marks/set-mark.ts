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

/** What a member says of an item. */
export type NewMark = {
  readonly number: number;
  readonly kind: MarkKind;
  /** What the source says, as typed; null with a dispute: its link leads nowhere. */
  readonly quote?: string | null;
  /** The mark revision that the form was opened on; without it whichever is there. */
  readonly revision?: number | null;
};

/**
 * Keeps what the caller says of an item, one word on its merit and one on its source: convincing
 * or not, a check or a dispute, each in place of the other. Said again it changes nothing.
 * Throws the refusal: a check or dispute by whom a moderator has stopped, no quotation or only the item's own words, the caller's own item, one that
 * does not stand, has no source or was changed meanwhile, or a fourth on one claim and side.
 * Strength and tally follow at the next reading; no model is asked.
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
  // The item is looked at first: words on one that cannot be marked are not worth judging.
  const item = await markableItem(ports, debate, caller, number);
  await requireUnfrozen(ports, debate, caller);
  const at = clock.now();
  const proof = { debateId: debate.id, number, kind };
  const result = await store.marks.setProof({
    debateId: debate.id,
    ...{ number, kind, revision, at },
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
