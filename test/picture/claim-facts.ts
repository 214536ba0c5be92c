import type { ClaimPicture } from '#debate/summary/rules/pictures/claim-picture.ts';
import { evidence, swapEvidence } from './facts.ts';

/** Claims to draw, and the same with the sides swapped. */

/** The worked example of rules/2. */
export const openClaim: ClaimPicture = {
  number: 4,
  statement: 'Ability learned in one domain carries over to others.',
  evidence: evidence(['open', 'even', 74, 15, 100]),
  carried: { essay: [60, 60, 23, 12, 12], challengers: [18] },
  potAll: { essay: 2.848, challengers: 0.24 },
  pot: { essay: 1.807, challengers: 0.2 },
  clearFrom: 100,
};

export const leaningClaim: ClaimPicture = {
  ...openClaim,
  evidence: evidence(['slight', 'challengers', 24, 5, 46]),
  carried: {
    essay: [60, 36, 12],
    challengers: [60, 60, 60, 60, 60, 60, 46, 36, 36, 24, 12],
  },
  potAll: { essay: 0.03, challengers: 71.4 },
  pot: { essay: 0.02, challengers: 43.9 },
};

export const thinClaim: ClaimPicture = {
  ...openClaim,
  evidence: evidence(['too-little', 'even', 57, 0, 100]),
  carried: { essay: [36, 12], challengers: [] },
  potAll: { essay: 1.4, challengers: 0.7 },
  pot: { essay: 1.1, challengers: 0.7 },
};

/** Thousands of people, twenty claims, the widest words and pots beyond the scale. */
export const largestClaim: ClaimPicture = {
  number: 20,
  statement: 'WIDE WORDS '.repeat(9).concat('W'),
  evidence: evidence(['firm', 'challengers', 0, 0, 40]),
  carried: {
    essay: Array.from({ length: 9_999 }, (_, at) => (at < 20 ? 60 : 3)),
    challengers: Array.from({ length: 9_999 }, () => 60),
  },
  potAll: { essay: 0, challengers: 1e6 },
  pot: { essay: 0, challengers: 1e6 },
  clearFrom: 200,
};

export function swapClaim(claim: ClaimPicture): ClaimPicture {
  const turned = <T>({ essay, challengers }: Readonly<Record<'essay' | 'challengers', T>>) => ({
    essay: challengers,
    challengers: essay,
  });
  return {
    ...claim,
    evidence: swapEvidence(claim.evidence),
    carried: turned(claim.carried),
    potAll: turned(claim.potAll),
    pot: turned(claim.pot),
  };
}
