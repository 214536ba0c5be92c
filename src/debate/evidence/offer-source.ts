import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Editing } from './editing-port.ts';
import { type Evidence, isStanding } from './evidence.ts';
import type { WithEvidence } from './evidence-port.ts';
import {
  OfferChangedError,
  OfferGoneError,
  OfferMadeError,
  OfferRefusedError,
} from './offer-errors.ts';
import type { NoOffer, WithOffers } from './offer-port.ts';
import { requireAuthor, requireItem, requireShown } from './own-item.ts';
import { setSource } from './set-source.ts';

/**
 * Why the source of `from` may not be offered for `to`; null if it may. `from` must be one's own,
 * `to` somebody else's, without a source and apparently the same evidence. Both must stand.
 */
function whyNoOffer(from: Evidence, to: Evidence, authorKey: string): NoOffer | null {
  if (from.authorKey !== authorKey) return 'not-yours';
  if (to.authorKey === authorKey) return 'own';
  if (!isStanding(from) || !isStanding(to)) return 'gone';
  if (from.source === null) return 'no-source';
  if (to.source !== null) return 'sourced';
  const isSamePlace = from.claim === to.claim && from.side === to.side && from.target === to.target;
  const isAlike = from.cluster === to.cluster || from.similarTo === to.number;
  return isSamePlace && isAlike ? null : 'unlike';
}

/** Whether the receipt for one's own item may offer its source for this other item. */
export async function mayOffer(
  { store, pseudonyms }: WithEvidence & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  from: Evidence,
  number: number,
): Promise<boolean> {
  const to = await store.evidence.find(debate.id, number);
  return to !== null && whyNoOffer(from, to, pseudonyms.author(caller.userId)) === null;
}

/** Offers the source of one's own item to another item's author, who decides; once per pair. */
export async function offerSource(
  { store, pseudonyms, clock }: WithEvidence & WithOffers & WithPseudonyms & WithClock,
  debate: Debate,
  caller: Caller,
  { number, from }: { number: number; from: number },
): Promise<void> {
  const [own, other] = await Promise.all([
    store.evidence.find(debate.id, from).then((found) => requireItem(found, from)),
    store.evidence.find(debate.id, number).then((found) => requireShown(found, number)),
  ]);
  const why = whyNoOffer(own, other, pseudonyms.author(caller.userId));
  if (why !== null) throw new OfferRefusedError(why, from, number);
  const made = await store.offers.make({ debateId: debate.id, number, from, at: clock.now() });
  if (made === 'gone') throw new OfferRefusedError('gone', from, number);
  if (made === 'before') throw new OfferMadeError(number);
}

/**
 * Takes an offered source for one's own item, as an ordinary edit. `revision` is the revision of
 * the offering item when the offer was shown, so that nobody gets a link that they have not seen.
 */
export async function takeOffer(
  ports: Editing & WithEvidence & WithOffers,
  debate: Debate,
  caller: Caller,
  { number, from, revision }: { number: number; from: number; revision: number },
): Promise<void> {
  await requireOwn(ports, debate, caller, number);
  const offers = await ports.store.offers.open(debate.id, [number]);
  const offer = offers.find((one) => one.from === from);
  if (offer === undefined) throw new OfferGoneError(number);
  if (offer.revision !== revision) throw new OfferChangedError(number, from);
  const formId = `offer:${number}:${from}`;
  await setSource(ports, debate, caller, { number, typed: offer.source, formId, offeredBy: from });
}

/** Declines an offer permanently. */
export async function declineOffer(
  ports: WithEvidence & WithOffers & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  { number, from }: { number: number; from: number },
): Promise<void> {
  await requireOwn(ports, debate, caller, number);
  await ports.store.offers.decline(debate.id, number, from);
}

async function requireOwn(
  { store, pseudonyms }: WithEvidence & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const item = requireItem(await store.evidence.find(debate.id, number), number);
  requireAuthor(item, pseudonyms.author(caller.userId));
}
