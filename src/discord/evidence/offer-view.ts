import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import { OFFERS_SHOWN, offerParts } from '#discord/browse/offer-parts.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';

/** Answers the press that offered a source. */
export function offeredView(number: number): MessageBody {
  return message(
    text(
      `Offered to the author of #${number}, who decides. Until then nothing changes.`,
      '-# They are told with their next command. Your own item stays as it is.',
    ),
  );
}

/** What an author is told, once, about sources that others offer for their items. */
export function offerNoticeView(debateId: string, offers: readonly SourceOffer[]): MessageBody {
  const more = offers.length - OFFERS_SHOWN;
  return message(
    ...offerParts(debateId, offers),
    more > 0 ? text(`… and ${more} more: /evidence mine:True shows your items.`) : null,
  );
}
