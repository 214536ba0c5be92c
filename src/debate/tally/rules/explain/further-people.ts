import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import { quality } from '#debate/grading/rules/quality.ts';
import type { Graded } from '#debate/grading/rules/types.ts';
import { CARRY, POT } from '../constants.ts';
import { pointsOf } from '../entries/points.ts';
import { listsOf } from '../pot/lists.ts';
import { type Finding, findingOf, type TalliedClaim } from '../tally-claim.ts';
import type { Camp } from '../types.ts';
import { weigh } from '../weigh.ts';

/** How many sources of their own each additional person brings. */
export const FURTHER_SOURCES = 2;

/**
 * A paper that nobody has checked, cited by a text that names everything it can, graded by form.
 */
const PAPER: Graded = {
  grade: RULES_GRADE,
  sourceKind: 'doi',
  sourceLevel: 'primary',
  specificity: 4,
};

/** What an additional person carries: two such papers are more than one person can. */
function furtherPoints(): number {
  const { q } = quality(PAPER, 'unchecked', true);
  return Math.min(CARRY.full, FURTHER_SOURCES * pointsOf(q * q));
}

/**
 * The finding on a claim if `people` more people argued for a camp, each with two papers that
 * nobody else cites and nobody has checked. `claims` is the number of claims in the debate, without
 * the thesis. New items change no place and no mark of others, so they only extend the list of
 * differences: the claim need not be judged again.
 */
export function findingWith(
  { differences, without, facts }: TalliedClaim,
  camp: Camp,
  people: number,
  claims: number,
): Finding {
  // No member's key contains a space.
  const names = Array.from({ length: people }, (_, at) => `further ${at + 1}`);
  const carried = camp === 'essay' ? furtherPoints() : -furtherPoints();
  const longer = new Map([...differences, ...names.map((name) => [name, carried] as const)]);
  const leftOut = [...without, ...names.map((name) => [name, new Map([[name, 0]])] as const)].map(
    ([member, changes]) => [{ member }, changes] as const,
  );
  const weighing = weigh(longer, listsOf(longer, leftOut), POT.claim);
  const more = {
    ...facts,
    people: new Set([...facts.people, ...names]),
    sources: facts.sources + FURTHER_SOURCES * people,
  };
  return findingOf(weighing, more, claims);
}
