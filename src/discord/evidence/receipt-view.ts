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
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';

/**
 * What a member sees after filing: number, side, strength, what would raise it, and what to do
 * about a likely duplicate. `mayOffer`: the other item could use this one's source.
 */
export function receiptView(
  debateId: string,
  filing: Filing,
  view: EvidenceView,
  mayOffer: boolean,
): MessageBody {
  const { judged, raise } = view;
  const { sourceFault } = filing;
  const similar = likelyDuplicate(view);
  return message(
    text(
      headLine(filing, view),
      raise === undefined || !judged.placed ? null : TEXTS.tip(raise.words, dotsWords(raise.dots)),
      sourceFault === null ? null : TEXTS.linkLeftOut(sourceFaultWords(sourceFault)),
      alikeLine(view),
      similar === null || !mayOffer ? null : TEXTS.mayOffer(similar),
      graderLine(view),
      judged.placed ? null : TEXTS.notPlaced,
    ),
    receiptButtons(debateId, filing, view, mayOffer),
  );
}

function headLine({ outcome, number }: Filing, { item, claim, judged }: EvidenceView): string {
  return [
    `**${TEXTS.heads[outcome](number)}**`,
    item.target === null
      ? TEXTS.onClaim(sideWords(item.side), claim.number)
      : TEXTS.answers(item.target),
    TEXTS.strength(dotsWords(judged.dots)),
  ].join(' · ');
}

function alikeLine({ item, sameSource }: EvidenceView): string | null {
  const same = sameSource.find((number) => number !== item.number);
  if (same !== undefined) return TEXTS.sameSource(same);
  return item.similarTo === null ? null : TEXTS.alike(item.similarTo);
}

function receiptButtons(debateId: string, filing: Filing, view: EvidenceView, mayOffer: boolean) {
  const { item } = view;
  const { number, revision } = item;
  // Each button names the receipt's revision: after the next revision it does nothing more.
  const on = (action: string) => customId(`receipt:${action}`, debateId, number, revision);
  const label = filing.sourceFault === null ? TEXTS.addLink : TEXTS.fixLink;
  const similar = likelyDuplicate(view);
  return buttons(
    item.source === null ? button(label, on('link'), 'primary') : null,
    button(TEXTS.see, on('show')),
    similar === null
      ? null
      : button(TEXTS.open(similar), customId('evidence:show', debateId, similar)),
    similar === null || !mayOffer
      ? null
      : button(
          TEXTS.offerTo(similar),
          customId('receipt:offer', debateId, similar, number, revision),
        ),
    similar === null
      ? button(TEXTS.withdraw, on('withdraw'), 'danger')
      : button(
          TEXTS.withdrawAndOpen(similar),
          customId('receipt:yield', debateId, number, similar, revision),
          'danger',
        ),
  );
}

/** Above the item's page that replaced its receipt; nothing while the receipt is up to date. */
export function outdatedParts({ item }: EvidenceView, revision: number): Part[] {
  const why = outdatedWhy(item, revision);
  return why === null ? [] : [text(TEXTS.outdated(why)), divider()];
}

function outdatedWhy(item: Evidence, revision: number): string | null {
  const { number } = item;
  if (item.erasedAt !== null) return TEXTS.wasErased(number);
  if (item.hiddenAt !== null) return TEXTS.wasHidden(number);
  if (item.withdrawnAt !== null) return TEXTS.isWithdrawn(number);
  if (item.revision === revision) return null;
  return TEXTS.wasChanged(number);
}
