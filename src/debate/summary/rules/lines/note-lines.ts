import { count } from '#debate/core/rules/count.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import { comparable } from '../frozen-tally.ts';
import type { Happenings, SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, words } from '../summary-lines.ts';

/** Lines that are shown only if they apply, in order; each has at most 120 characters. */
export function noteLines(facts: SummaryFacts): SummaryLine[] {
  const { tally, previous, input, happenings } = facts;
  const { joined, burst, lateSince } = happenings;
  const notes: SummaryLine[] = [];
  const note = (...parts: SummaryLine['parts']) => void notes.push({ kind: 'note', parts });
  if (previous !== undefined && comparable(previous, tally) === undefined) {
    note(
      words(
        'The rules changed since last week: this week’s numbers cannot be compared with earlier ones.',
      ),
    );
  }
  if (joined !== undefined && joined > 0) {
    const items = joined === 1 ? '1 item now counts' : `${joined} items now count`;
    note(words(`Sources were joined: ${items} with a source filed before.`));
  }
  if (input.rulesOnly === true) {
    note(words('The model graded the two sides too differently; only the fixed rules count.'));
  }
  if (burst !== undefined) {
    const filed = `${count(burst.accounts, 'new member')} filed evidence this week`;
    note(words(`${filed}; without them the number is ${numberWords(burst)}.`));
  }
  const moderated = moderatedWords(happenings);
  if (moderated !== null) note(words(moderated));
  if (lateSince !== undefined) {
    const at = Math.floor(lateSince.getTime() / 1_000);
    note(words('Posted late: it counts what came before '), { kind: 'moment', at }, words('.'));
  }
  return notes;
}

/** What moderators did and what is still hidden or under review, as counts; null if neither. */
function moderatedWords({ unseen = 0, lately }: Happenings): string | null {
  if (lately === undefined) {
    if (unseen === 0) return null;
    return `${unseen === 1 ? '1 item is' : `${unseen} items are`} hidden or under review.`;
  }
  const { hidden, shownAgain } = lately;
  const all = unseen > hidden - shownAgain ? `, ${unseen} hidden or under review in all` : '';
  return `${latelyWords(hidden, shownAgain)}${all}: /log says why.`;
}

function latelyWords(hidden: number, shownAgain: number): string {
  if (shownAgain === 0) return `${count(hidden, 'item')} hidden this week`;
  if (shownAgain < hidden) return `${hidden} items hidden this week, ${shownAgain} shown again`;
  return hidden === 1
    ? '1 item was hidden this week and then shown again'
    : `${hidden} items were hidden this week and then shown again`;
}
