import { count } from '#debate/core/rules/count.ts';
import type { ShownMark } from '#debate/marks/mark.ts';
import type { MarkCounts } from '#debate/marks/mark-port.ts';
import type { MissingTurn } from '#debate/tally/rules/missing-turn.ts';
import { excerpt } from '#discord/parts/escape.ts';

/** Room for one member's quotation and for their name. */
const QUOTE_ROOM = 160;
const NAME_ROOM = 40;

/** "3 find it convincing", "source checked by 2": only what there is. */
export function markWords(marks: MarkCounts): string[] {
  const { convincing, unconvincing, check, dispute, before } = marks;
  const words = [
    convincing > 0 ? `${convincing} convinced` : '',
    unconvincing > 0 ? `${unconvincing} not convinced` : '',
    check > 0 ? `source checked by ${check}` : '',
    dispute > 0 ? `source disputed by ${dispute}` : '',
    before > 0 ? `checked by ${before} before the rules changed` : '',
  ];
  return words.filter((word) => word !== '');
}

/** "> Kesi: “…”", a check or dispute as others read it. */
export function markLine({ name, quote }: ShownMark): string {
  const by = name === null ? 'a member' : excerpt(name, NAME_ROOM);
  return quote === null
    ? `> ${by}: the link leads nowhere`
    : `> ${by}: “${excerpt(quote, QUOTE_ROOM)}”`;
}

/** What is shown and does not count, each in a line. */
export function uncountedLines({ before, held }: MarkCounts): string[] {
  const lines = [
    held > 0
      ? 'One member says that the link leads nowhere; it counts once a second one does.'
      : '',
    before > 0
      ? `Checked by ${count(before, 'member')} before the rules changed: without a quotation it no longer counts.`
      : '',
  ];
  return lines.filter((line) => line !== '').map((line) => `-# ${line}`);
}

/** The one mark that an item lacks to turn. */
function turnWords(turn: MissingTurn): string {
  return turn === 'check-from-other-side'
    ? 'needs one check from the other side'
    : 'needs one dispute from its own side';
}

/** Who that one mark can come from. */
export function turnLine(turn: MissingTurn): string {
  const [what, who] =
    turn === 'check-from-other-side'
      ? ['checked', 'who has filed a source for the other side of the claim']
      : ['disputed', 'who has filed a source for the same side of the claim'];
  return `-# To count as ${what} it ${turnWords(turn)}: by somebody ${who}, or by a moderator.`;
}
