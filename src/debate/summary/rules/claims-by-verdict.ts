import type { NumberedTally } from '#debate/tally/rules-1/tally-debate.ts';
import type { Firmness, Leader, Verdict } from '#debate/tally/rules-1/verdict.ts';
import { verdictWords } from '#debate/tally/rules-1/verdict-words.ts';

/** Claims that share one verdict. */
export type VerdictGroup = {
  readonly leader: Leader;
  readonly firmness: Firmness;
  /** The verdict in words, and in few: "essay, slightly". */
  readonly words: string;
  readonly short: string;
  /** Ascending. */
  readonly claims: readonly number[];
};

/**
 * Claims by verdict, groups in order of their first claim: an order that is the same when the
 * sides are swapped. The exception is listed too; the caller marks it where it matters.
 */
export function claimsByVerdict(claims: readonly NumberedTally[]): VerdictGroup[] {
  const groups = new Map<string, { verdict: Verdict; claims: number[] }>();
  for (const { number, tally } of claims.toSorted((a, b) => a.number - b.number)) {
    const key = verdictWords(tally.verdict);
    const group = groups.get(key);
    if (group) group.claims.push(number);
    else groups.set(key, { verdict: tally.verdict, claims: [number] });
  }
  return [...groups].map(([words, { verdict, claims: numbers }]) => ({
    leader: verdict.leader,
    firmness: verdict.firmness,
    words,
    short: shortWords(verdict),
    claims: numbers,
  }));
}

function shortWords({ leader, firmness }: Verdict): string {
  if (firmness === 'too-little') return 'too little yet';
  if (leader === 'even') return 'even';
  const second = { firm: 'firmly', slight: 'slightly', open: 'still open', even: 'even' }[firmness];
  return `${leader}, ${second}`;
}
