import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import { OFFERS_SHOWN, offerParts } from '#discord/browse/offer-parts.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';

/** The answer after offering a source. */
export function offeredView(number: number): MessageBody {
  return message(text(TEXTS.offered(number), TEXTS.offeredNext));
}

/** Tells an author, once, about sources that others offer for their items. */
export function offerNoticeView(debateId: string, offers: readonly SourceOffer[]): MessageBody {
  const more = offers.length - OFFERS_SHOWN;
  return message(...offerParts(debateId, offers), more > 0 ? text(TEXTS.moreOffers(more)) : null);
}
