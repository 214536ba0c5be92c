import type { OwnItem } from '#debate/browse/own-items.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';
import { capWords, rebuttalWords, stageWords } from './stage-words.ts';

/**
 * Below one of the member's own items in a list: its state, the reason, and what would raise it.
 */
export function ownItemLines(item: Evidence, own: OwnItem): string[] {
  if (item.erasedAt !== null) return [];
  if (item.hiddenAt !== null) {
    return [TEXTS.why(escapeLine(item.hiddenReason ?? '') || TEXTS.noReason)];
  }
  if (item.withdrawnAt !== null) {
    const { undoableUntil: until } = own;
    return [until === null ? TEXTS.bringBack : TEXTS.undoInTime(moment(until, 't'))];
  }
  const { stage, raise, judged } = own;
  // An item that earns no points gets no hint on how to raise it.
  const counts = judged.placed && item.concededAt === null;
  const where = stageWords(stage, capWords(item, judged) !== '', judged.check);
  return [
    `-# ${[where, ...whyWords(item, own)].filter(Boolean).join(' · ')}`,
    raise === undefined || !counts ? '' : `-# ${TEXTS.tip(raise.words, dotsWords(raise.dots))}`,
  ].filter(Boolean);
}

function whyWords(item: Evidence, { judged, rebuttals, sameSource, offers }: OwnItem) {
  const others = sameSource.filter((number) => number !== item.number);
  return [
    rebuttalWords(rebuttals.length),
    item.concededAt === null ? capWords(item, judged) : '',
    others.length === 0 ? '' : TEXTS.oneSourceWith(sourceWords(others)),
    !judged.placed && item.concededAt === null ? TEXTS.noPlaceShort : '',
    offers.length === 0 ? '' : TEXTS.offered(offers.length),
  ];
}

/** "#3, #4 and more" */
export function sourceWords(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 5).map((number) => `#${number}`);
  return `${shown.join(', ')}${numbers.length > 5 ? TEXTS.andMore : ''}`;
}
