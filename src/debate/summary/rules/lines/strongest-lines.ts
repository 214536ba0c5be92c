import { dotsWords } from '#debate/core/rules/dots.ts';
import { type Side, sides } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import { openingOf } from '../opening.ts';
import type { Ranked, Strongest } from '../strongest.ts';
import type { SourceState, SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, strong, words } from '../summary-lines.ts';
import { claimTitle } from './claim-title.ts';
import { filedOn } from './verdict-line.ts';

/** What is known of a source, beside an item's dots. */
const SOURCE: Readonly<Record<SourceState, string>> = {
  none: 'no source given',
  unchecked: 'not checked yet',
  disputed: 'disputed',
  'checked-by-other-side': 'checked by the other side',
  'checked-by-moderator': 'checked by a moderator',
};

/** One reason for each side, the essay's first: the strongest item in its author's own words. */
export function strongestLines(
  facts: SummaryFacts,
  strongest: Strongest,
  { room, titled }: { readonly room: number; readonly titled: boolean },
): SummaryLine[] {
  // The verdict already says that nobody argued.
  if (filedOn(facts.tally).length === 0) return [];
  return sides.flatMap((side) => {
    const item = strongest[side];
    if (item === undefined) return [missingLine(facts, side)];
    const text = openingOf(item.text, room);
    return [
      headLine(facts, item, titled),
      { kind: 'quote', parts: [{ kind: 'quote', number: item.number, text }] },
    ];
  });
}

function headLine(facts: SummaryFacts, item: Ranked, titled: boolean): SummaryLine {
  const { side, claim, number, dots, source } = item;
  const title = claimTitle(facts, claim, titled);
  const name = title.kind === 'title' ? [words(`claim ${claim}, `), title] : [title];
  return {
    kind: 'strongest',
    parts: [
      strong(`Strongest ${SIDE_WORDS[side]}`),
      words(' · '),
      ...name,
      words(' · '),
      { kind: 'item', number },
      words(` ${dotsWords(dots)} ${SOURCE[source]}`),
    ],
  };
}

/** For a side without an item to quote: one whose items are hidden has still been argued for. */
function missingLine({ tally, final }: SummaryFacts, side: Side): SummaryLine {
  const isEmpty = !filedOn(tally).some((item) => item.side === side);
  const way = SIDE_WORDS[side];
  const told = !isEmpty
    ? `What was argued ${way} can’t be quoted this week.`
    : final
      ? `Nobody argued ${way}.`
      : `Nobody has argued ${way} yet: be the first.`;
  return { kind: 'strongest', parts: [words(told)] };
}
