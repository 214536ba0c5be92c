import type { GivenMark, ShownMark } from '#debate/marks/mark.ts';
import type { Marking } from '#debate/marks/read-marking.ts';
import { MARKS_PER_SIDE, QUOTE_LENGTH } from '#debate/marks/rules/constants.ts';
import { markLine, uncountedLines } from '#discord/browse/mark-words.ts';
import { takeBackButton } from '#discord/browse/take-back-button.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { sideWords } from '#discord/parts/words.ts';

/** Quotations of each kind that are shown before one writes one's own. */
const SHOWN = 4;

/** What a check and a dispute need, what one has left, and what others quote; then the choice. */
export function markingView(debateId: string, marking: Marking): MessageBody {
  const { item } = marking;
  return message(
    text(
      `### Source of #${item.number}`,
      `<${item.source}>`,
      'Open it first. **Check** it if it says what the item says, **dispute** it if it says something else.',
      `For both, quote at least ${QUOTE_LENGTH.min} characters of it. Only if it leads nowhere is there nothing to quote; that counts once two members say so.`,
      leftLine(marking),
      givenLine(marking.given),
    ),
    text(publicLine(marking.name)),
    quotesText(marking),
    choice(debateId, marking),
    buttons(
      takeBackButton(debateId, item.number, marking.given),
      button('Back', customId('mark:back', debateId, item.number)),
    ),
  );
}

/** "-# Public, like an item: …", under which name a check or dispute stands. */
export function publicLine(name: string | null): string {
  const under =
    name === null
      ? 'it stands under “a member”, since you chose not to be named'
      : `it stands under your name, ${excerpt(name, 80)} (/privacy name takes it off)`;
  return `-# What you say is public, like an item: ${under}.`;
}

function leftLine({ item, used, left }: Marking): string {
  const where = `${sideWords(item.side)} on claim ${item.claim}`;
  const on = used.map((number) => `#${number}`).join(', ');
  if (left === 0) {
    return `**You have no check or dispute left for items ${where}**: yours are on ${on}. Open one of them and take it back to make room.`;
  }
  const used_ = used.length === 0 ? '' : ` Yours so far: ${on}.`;
  return `You have ${left} of ${MARKS_PER_SIDE} checks and disputes left for items ${where}.${used_}`;
}

function givenLine(given: GivenMark | undefined): string | null {
  if (given === undefined) return null;
  if (given.isBefore) {
    return 'You checked it before the rules changed. Check it again, with a quotation, and it counts.';
  }
  const said = given.quote === null ? 'that it leads nowhere' : `“${excerpt(given.quote, 160)}”`;
  return `Yours: a ${given.kind}, ${said}. Another one takes its place.`;
}

function quotesText({ shown, counts }: Marking): Part | null {
  const of = (kind: ShownMark['kind']) =>
    shown
      .filter((mark) => mark.kind === kind)
      .slice(0, SHOWN)
      .map(markLine);
  const [checks, disputes] = [of('check'), of('dispute')];
  const lines = [
    checks.length === 0 ? null : '**Others who checked it quote**',
    ...checks,
    disputes.length === 0 ? null : '**Others who dispute it quote**',
    ...disputes,
    ...uncountedLines(counts),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : text(...lines);
}

function choice(debateId: string, { item, left, used }: Marking): Part {
  const { number, markRevision } = item;
  if (left === 0) {
    const opened = used
      .slice(0, 5)
      .map((one) => button(`Open #${one}`, customId('evidence:show', debateId, one)));
    return buttons(...opened);
  }
  return buttons(
    button('Check', customId('mark:check', debateId, number), 'success'),
    button('Dispute', customId('mark:dispute', debateId, number), 'danger'),
    button('Leads nowhere', customId('mark:nowhere', debateId, number, markRevision)),
  );
}
