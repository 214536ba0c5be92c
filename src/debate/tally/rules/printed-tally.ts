import type { CheckState } from '#debate/grading/rules/types.ts';
import type { ItemTally, RebuttalTally } from './entry-tally.ts';
import type { ClaimTally, Finding } from './tally-claim.ts';
import type { DebateTally } from './tally-debate.ts';

type PrintedFinding = Omit<Finding, 'strongest'>;

type PrintedEntry = {
  readonly number: number;
  readonly q: number;
  readonly check: CheckState;
  readonly placed: boolean;
  readonly points: number;
};

/** A tally as an export prints it, for comparison by others: every number behind every word. */
export type PrintedTally = PrintedFinding & {
  readonly rules: string;
  readonly enough: number;
  readonly counted: number;
  readonly claims: readonly (PrintedFinding & {
    readonly number: number;
    /** Items and rebuttals together, by number. */
    readonly items: readonly PrintedEntry[];
  })[];
};

/** The printed form of a tally. It names no member. */
export function printedTally(tally: DebateTally): PrintedTally {
  const { rules, enough, counted, claims } = tally;
  return {
    rules,
    ...printedFinding(tally),
    enough,
    counted,
    claims: claims.map((claim) => ({
      number: claim.number,
      ...printedFinding(claim),
      items: printedEntries(claim),
    })),
  };
}

function printedFinding(finding: Finding): PrintedFinding {
  const { essay, challengers, low, high, potAll, pot, points } = finding;
  const { people, sources, checked, word, leader } = finding;
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
