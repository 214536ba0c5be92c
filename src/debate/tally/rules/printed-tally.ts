import type { CheckState } from '../../grading/rules/types.ts';
import type { ItemTally, RebuttalTally } from './entry-tally.ts';
import type { ClaimTally, Standing } from './tally-claim.ts';
import type { DebateTally } from './tally-debate.ts';

type PrintedStanding = Omit<Standing, 'strongest'>;

type PrintedEntry = {
  readonly number: number;
  readonly q: number;
  readonly check: CheckState;
  readonly placed: boolean;
  readonly points: number;
};

/** A tally as an export prints it, for others to compare: every number under every word. */
export type PrintedTally = PrintedStanding & {
  readonly rules: string;
  readonly enough: number;
  readonly counted: number;
  readonly claims: readonly (PrintedStanding & {
    readonly number: number;
    /** Items and rebuttals together, by number. */
    readonly items: readonly PrintedEntry[];
  })[];
};

/** The printed form of a tally. It names nobody. */
export function printedTally(tally: DebateTally): PrintedTally {
  const { rules, enough, counted, claims } = tally;
  return {
    rules,
    ...printedStanding(tally),
    enough,
    counted,
    claims: claims.map((claim) => ({
      number: claim.number,
      ...printedStanding(claim),
      items: printedEntries(claim),
    })),
  };
}

function printedStanding(standing: Standing): PrintedStanding {
  const { essay, challengers, low, high, potAll, pot, points } = standing;
  const { people, sources, checked, word, leader } = standing;
  const numbers = { essay, challengers, low, high, potAll, pot, points };
  return { ...numbers, people, sources, checked, word, leader };
}

function printedEntries({ items }: ClaimTally): PrintedEntry[] {
  return items
    .flatMap((item) => [item, ...item.rebuttals])
    .map(printedEntry)
    .sort((a, b) => a.number - b.number);
}

function printedEntry(entry: ItemTally | RebuttalTally): PrintedEntry {
  const { number, q, check, placed, points } = entry;
  return { number, q, check, placed, points };
}
