import type { Filing } from '../../debate/file-evidence.ts';
import type { EvidenceView } from '../../debate/read-evidence.ts';
import { sourceFaultWords } from '../../debate/set-source.ts';
import { customId } from '../custom-id.ts';
import { button, buttons, type MessageBody, message, text } from '../parts.ts';
import { dotsWords, sideWords } from './words.ts';

const HEADS = {
  filed: (number: number) => `Filed as #${number}`,
  revised: (number: number) => `You had filed this as #${number}: its text is replaced by this one`,
  again: (number: number) => `This form was filed already, as #${number}`,
} as const;

/** What a member reads after filing: number, side, strength, and what would raise it. */
export function receiptView(debateId: string, filing: Filing, view: EvidenceView): MessageBody {
  const { item, claim, strength, raise } = view;
  const head = [
    `**${HEADS[filing.outcome](filing.number)}**`,
    `counts ${sideWords(item.side)} (claim ${claim.number})`,
    `strength ${dotsWords(strength.dots)}`,
  ];
  const joins = item.cluster !== item.number;
  return message(
    text(
      head.join(' · '),
      raise === undefined ? null : `Tip: ${raise.words} would make it ${dotsWords(raise.dots)}`,
      filing.sourceFault === null
        ? null
        : `The link was left out. ${sourceFaultWords(filing.sourceFault)}`,
      joins
        ? `It has the source, or nearly the words, of #${item.cluster}, so the two count as one source.`
        : item.similarTo === null
          ? null
          : `It looks much like #${item.similarTo}. If it is the same, withdraw yours.`,
      view.tally?.hasPlace === false
        ? 'You have three items on this side of this claim already, so this one is shown but has no weight.'
        : null,
    ),
    receiptButtons(debateId, filing, view),
  );
}

function receiptButtons(debateId: string, filing: Filing, { item }: EvidenceView) {
  const { number } = item;
  const label = filing.sourceFault === null ? 'Add link' : 'Fix link';
  const similar = item.cluster === number ? item.similarTo : item.cluster;
  return buttons(
    item.source === null
      ? button(label, customId('evidence:link', debateId, number), 'primary')
      : null,
    button('See it', customId('evidence:show', debateId, number)),
    similar === null
      ? null
      : button(`Open #${similar}`, customId('evidence:show', debateId, similar)),
    button('Withdraw', customId('evidence:withdraw', debateId, number), 'danger'),
  );
}
