import { FIRM_CHECKED, FIRM_SHARE } from './constants.ts';
import { potWords } from './explain/pot-words.ts';
import type { PerCamp } from './number.ts';
import type { LeftOut } from './pot/lists.ts';
import type { Finding } from './tally-claim.ts';
import type { Camp } from './types.ts';
import { firmPot, type Verdict } from './word.ts';

/**
 * Why a verdict has its word and not another, without a full stop; verdict-words.ts assigns these
 * to the words. `claims` is the number of claims in the debate, without the thesis.
 */

/** Who or what a deciding pot leaves out, without a name. */
export type LeftOutKind = 'nobody' | 'person' | 'claim';

/** What the word of a claim or of the debate is based on. */
export type Grounds = Verdict & {
  readonly people: number;
  readonly sources: number;
  readonly low: number;
  readonly high: number;
  readonly checked: PerCamp<number>;
  /** The deciding pots, and without whom or what each has its value. */
  readonly pot: PerCamp<number>;
  readonly leftOut: PerCamp<LeftOutKind>;
};

/** What the word of a tally is based on; without the name of whoever is left out. */
export function groundsOf(finding: Finding): Grounds {
  const { essay, challengers } = finding.strongest;
  return { ...finding, leftOut: { essay: kindOf(essay), challengers: kindOf(challengers) } };
}

function kindOf(leftOut: LeftOut | undefined): LeftOutKind {
  if (leftOut === undefined) return 'nobody';
  return 'member' in leftOut ? 'person' : 'claim';
}

const WITHOUT: Readonly<Record<LeftOutKind, string>> = {
  nobody: '',
  person: ' without its strongest person',
  claim: ' without its strongest claim',
};

/** A statement that neither side can be far ahead: "neither side can be above 68 of 100". */
export function boundWords({ low, high }: Grounds): string {
  return `neither side can be above ${Math.max(high, 100 - low)} of 100`;
}

/** How far the larger pot has come: "pot 11 of 20 without its strongest person". */
export function richerPotWords(grounds: Grounds, needed: number): string {
  return potOf(grounds, richerCamp(grounds), needed);
}

/** What makes a lead clear: its pot and its checked sources. */
export function clearWords(grounds: Grounds, claims: number): string {
  return `${potOf(grounds, leaderOf(grounds), firmPot(claims))}, ${checkedWords(grounds)}`;
}

/** The first thing that a lean lacks to be clear. */
export function firstLack(grounds: Grounds, claims: number): string {
  return clearLacks(grounds, claims)[0] ?? checkedWords(grounds);
}

/** Everything that a lean still lacks to be clear, each without a full stop; at least one. */
export function clearLacks(grounds: Grounds, claims: number): string[] {
  const leader = leaderOf(grounds);
  const least = leader === 'essay' ? grounds.low : 100 - grounds.high;
  const lacks: string[] = [];
  if (grounds.pot[leader] < firmPot(claims)) {
    lacks.push(potOf(grounds, leader, firmPot(claims)));
  }
  if (least <= FIRM_SHARE) lacks.push(`the leading side may have no more than ${least} of 100`);
  if (grounds.checked[leader] < FIRM_CHECKED) lacks.push(checkedWords(grounds));
  return lacks;
}

function potOf({ pot, leftOut }: Grounds, camp: Camp, needed: number): string {
  return `pot ${potWords(pot[camp])} of ${needed}${WITHOUT[leftOut[camp]]}`;
}

function checkedWords(grounds: Grounds): string {
  const checked = Math.min(grounds.checked[leaderOf(grounds)], FIRM_CHECKED);
  return `${checked} of ${FIRM_CHECKED} sources checked by the other camp or a moderator`;
}

function leaderOf(grounds: Grounds): Camp {
  return grounds.leader === 'even' ? richerCamp(grounds) : grounds.leader;
}

/** Of two equal pots the one whose words sort first: a mirrored debate has to read the same. */
function richerCamp({ pot, leftOut }: Grounds): Camp {
  if (pot.essay !== pot.challengers) return pot.essay > pot.challengers ? 'essay' : 'challengers';
  return leftOut.challengers > leftOut.essay ? 'challengers' : 'essay';
}
