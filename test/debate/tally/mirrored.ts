import type { PerCamp } from '#debate/tally/rules/number.ts';
import type { PrintedTally } from '#debate/tally/rules/printed-tally.ts';

const OTHER = { essay: 'challengers', challengers: 'essay', even: 'even' } as const;

function turned<T>({ essay, challengers }: PerCamp<T>): PerCamp<T> {
  return { essay: challengers, challengers: essay };
}

type Numbers = Omit<PrintedTally, 'rules' | 'enough' | 'counted' | 'claims'>;

function mirroredNumbers<T extends Numbers>(tally: T): T {
  return {
    ...tally,
    ...turned(tally),
    low: 100 - tally.high,
    high: 100 - tally.low,
    potAll: turned(tally.potAll),
    pot: turned(tally.pot),
    points: turned(tally.points),
    checked: turned(tally.checked),
    leader: OTHER[tally.leader],
  };
}

/** The tally that a debate would have with the sides of all its items swapped. */
export function mirrored(tally: PrintedTally): PrintedTally {
  return { ...mirroredNumbers(tally), claims: tally.claims.map(mirroredNumbers) };
}
