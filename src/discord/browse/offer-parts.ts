import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import { button, buttons, type Part, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';

/** Offers that are shown at once; the rest come up when these are answered. */
export const OFFERS_SHOWN = 3;

/** Each offer with its link and what its author can do. */
export function offerParts(debateId: string, offers: readonly SourceOffer[]): Part[] {
  return offers
    .slice(0, OFFERS_SHOWN)
    .flatMap(({ number, from, source, revision }) => [
      text(
        `**A source is offered for your #${number}**, by the author of #${from}, which says much the same:`,
        `<${source}>`,
        `-# If it shows what #${number} says, use it: #${number} is then judged with it.`,
      ),
      buttons(
        button(
          'Use this source',
          customId('offer:take', debateId, number, from, revision),
          'primary',
        ),
        button(`Open #${from}`, customId('evidence:show', debateId, from)),
        button('No, thanks', customId('offer:decline', debateId, number, from)),
      ),
    ]);
}
