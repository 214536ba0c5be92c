import { dotsWords } from '#debate/core/rules/dots.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import { type SummaryLine, type SummaryPart, words } from './summary-facts.ts';
import type { Telling } from './telling.ts';

/**
 * How many items stand with a place on each side, and the strongest of each: the weaker side's is
 * always quoted where there is room, and the leader's where nobody leads.
 */
export function standingLine(telling: Telling): SummaryLine | undefined {
  const { facts, order } = telling;
  if (facts.items.length === 0) return undefined;
  const [first, second] = order;
  const isEven = facts.tally.verdict.leader === 'even';
  const parts = [
    words('Standing: '),
    ...sideParts(telling, first, isEven),
    words(' · '),
    ...sideParts(telling, second, true),
  ];
  return { kind: 'standing', parts };
}

function sideParts({ facts, ranked, quote }: Telling, side: Side, quotes: boolean): SummaryPart[] {
  const tallied = facts.tally.claims.flatMap((claim) => claim.tally.items);
  const standing = tallied.filter((item) => item.side === side && item.hasPlace).length;
  const count = words(`${standing} ${SIDE_WORDS[side]}`);
  const strongest = ranked.find((item) => item.side === side);
  if (strongest === undefined) return [count];
  const { number, dots } = strongest;
  const named: SummaryPart[] = quotes ? quote(strongest) : [{ kind: 'item', number }];
  return [count, words(', strongest '), ...named, words(` ${dotsWords(dots)}`)];
}
