import type { Evidence } from '#debate/evidence/evidence.ts';
import type { ShownMark } from '#debate/marks/mark.ts';
import type { MarkCounts } from '#debate/marks/mark-counts.ts';
import { meritKinds, sourceKinds } from '#debate/marks/rules/kinds.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { nameWords } from '#discord/parts/name-words.ts';
import { CARD_TEXTS } from './card-texts.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';
import { PROOFS } from './proofs.ts';

/** Room for one member's quotation, and for their name. */
const QUOTE_ROOM = 160;
const NAME_ROOM = 40;

/** "3 find it convincing", "source checked by 2": only what is not zero. */
export function markWords(marks: MarkCounts): string[] {
  const { before } = marks;
  const words = [
    ...meritKinds.map((kind) => (marks[kind] > 0 ? CARD_TEXTS.merits[kind](marks[kind]) : '')),
    ...sourceKinds.map((kind) => (marks[kind] > 0 ? PROOFS[kind].counted(marks[kind]) : '')),
    before > 0 ? CARD_TEXTS.checkedBefore(before) : '',
  ];
  return words.filter((word) => word !== '');
}

/** "> Kesi: “…”", a check or dispute as others read it. */
function markLine({ name, quote, isRemoved }: ShownMark): string {
  const by = name === null ? TEXTS.unnamed : nameWords(name, NAME_ROOM);
  if (isRemoved) return TEXTS.removedQuote(by);
  return quote === null ? TEXTS.leadsNowhere(by) : TEXTS.quotes(by, excerpt(quote, QUOTE_ROOM));
}

/** Members' quotations from a source, below a heading for their kind, a limited number of each. */
export function proofLines(
  proofs: readonly ShownMark[],
  heading: 'onItem' | 'ofOthers',
  most: number,
): string[] {
  return sourceKinds.flatMap((kind) => {
    const lines = proofs.filter((mark) => mark.kind === kind).slice(0, most);
    return lines.length === 0 ? [] : [PROOFS[kind][heading], ...lines.map(markLine)];
  });
}

/** What its author answers to those who dispute its source. */
export function answerLine({ answer, isAnswerRemoved }: Evidence): string | null {
  if (isAnswerRemoved) return TEXTS.answer(TEXTS.removed);
  return answer === null ? null : TEXTS.answer(excerpt(answer, 300));
}

/** What is shown but does not count, one line each. */
export function uncountedLines({ before, held }: MarkCounts): string[] {
  const lines = [held > 0 ? TEXTS.held : '', before > 0 ? TEXTS.before(before) : ''];
  return lines.filter((line) => line !== '').map((line) => `-# ${line}`);
}
