import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import { button, buttons, type Part, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';

/** Offers that are shown at once; the rest appear once these are answered. */
export const OFFERS_SHOWN = 3;

/** Each offer with its link and the author's options. */
export function offerParts(debateId: string, offers: readonly SourceOffer[]): Part[] {
  return offers
    .slice(0, OFFERS_SHOWN)
    .flatMap(({ number, from, source, revision }) => [
      text(TEXTS.offer(number, from), `<${source}>`, TEXTS.offerNext(number)),
      buttons(
        button(
          TEXTS.takeOffer,
          customId('offer:take', debateId, number, from, revision),
          'primary',
        ),
        button(TEXTS.open(from), customId('evidence:show', debateId, from)),
        button(TEXTS.declineOffer, customId('offer:decline', debateId, number, from)),
      ),
    ]);
}
