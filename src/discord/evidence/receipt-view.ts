import { type EvidenceView, likelyDuplicate } from '#debate/browse/read-evidence.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Filing } from '#debate/evidence/file-evidence.ts';
import { sourceFaultWords } from '#debate/sources/source-words.ts';
import { graderLine } from '#discord/browse/item-view.ts';
import {
  button,
  buttons,
  divider,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { sideWords } from '#discord/parts/words.ts';

const HEADS = {
  filed: (number: number) => `Filed as #${number}`,
  revised: (number: number) => `You had filed this as #${number}: its text is replaced by this one`,
  again: (number: number) => `This form was filed already, as #${number}`,
} as const;

/**
 * What a member reads after filing: number, side, strength, what would raise it, and what to do
 * about a likely duplicate. `mayOffer`: that one could use the source of this one.
 */
export function receiptView(
  debateId: string,
  filing: Filing,
  view: EvidenceView,
  mayOffer: boolean,
): MessageBody {
  const { item, claim, judged, raise } = view;
  const head = [
    `**${HEADS[filing.outcome](filing.number)}**`,
    item.target === null
      ? `${sideWords(item.side)} (claim ${claim.number})`
      : `answers #${item.target}`,
    `strength ${dotsWords(judged.dots)}`,
  ];
  const same = view.sameSource.find((number) => number !== item.number);
  return message(
    text(
      head.join(' · '),
      raise === undefined || !judged.placed
        ? null
        : `Tip: ${raise.words} would make it ${dotsWords(raise.dots)}`,
      filing.sourceFault === null
        ? null
        : `The link was left out. ${sourceFaultWords(filing.sourceFault)}`,
      same !== undefined
        ? `It has the source, or nearly the words, of #${same}, so the two count as one source.`
        : item.similarTo === null
          ? null
          : `It looks much like #${item.similarTo}. If it is the same, withdraw yours.`,
      mayOffer
        ? `#${likelyDuplicate(view)} has no source yet: you can offer yours to its author, who decides.`
        : null,
      graderLine(view),
      !judged.placed
        ? 'You have three items on this side of this claim already, so this one is shown but earns no points. Withdraw one of them, and it counts instead.'
        : null,
    ),
    receiptButtons(debateId, filing, view, mayOffer),
  );
}

function receiptButtons(debateId: string, filing: Filing, view: EvidenceView, mayOffer: boolean) {
  const { item } = view;
  const { number, revision } = item;
  // Each names the revision that the receipt tells of: after the next one it does nothing more.
  const on = (action: string) => customId(`receipt:${action}`, debateId, number, revision);
  const label = filing.sourceFault === null ? 'Add link' : 'Fix link';
  const similar = likelyDuplicate(view);
  return buttons(
    item.source === null ? button(label, on('link'), 'primary') : null,
    button('See it', on('show')),
    similar === null
      ? null
      : button(`Open #${similar}`, customId('evidence:show', debateId, similar)),
    similar === null || !mayOffer
      ? null
      : button(
          `Add my source to #${similar}`,
          customId('receipt:offer', debateId, similar, number, revision),
        ),
    similar === null
      ? button('Withdraw', on('withdraw'), 'danger')
      : button(
          `Withdraw mine, open #${similar}`,
          customId('receipt:yield', debateId, number, similar, revision),
          'danger',
        ),
  );
}

/** Said on top of the item's page where its receipt stood; nothing while the receipt is right. */
export function outdatedParts({ item }: EvidenceView, revision: number): Part[] {
  const why = outdatedWhy(item, revision);
  return why === null ? [] : [text(`**This receipt is out of date:** ${why}`), divider()];
}

function outdatedWhy(item: Evidence, revision: number): string | null {
  const { number } = item;
  if (item.erasedAt !== null) return `#${number} was erased.`;
  if (item.hiddenAt !== null) return `a moderator has hidden #${number}.`;
  if (item.withdrawnAt !== null) return `#${number} is withdrawn.`;
  if (item.revision === revision) return null;
  return `#${number} was changed since. This is how it stands now.`;
}
