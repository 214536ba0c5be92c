import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';

/** Offers that are shown at once; the rest come up when these are answered. */
const SHOWN = 3;

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
  const more = offers.length - SHOWN;
  return message(
    ...offerParts(debateId, offers),
    more > 0 ? text(`… and ${more} more: /evidence mine:True shows your items.`) : null,
  );
}

/** Each offer with its link and what its author can do. */
export function offerParts(debateId: string, offers: readonly SourceOffer[]): Part[] {
  return offers
    .slice(0, SHOWN)
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
