import type { Debate } from './debate.ts';
import { NoEvidenceOnThesisError, NoSuchClaimError } from './errors.ts';
import type { Claim } from './rules/claim.ts';

/** The claim of this number, 0 for the thesis itself; throws NoSuchClaimError. */
export function findClaim(debate: Debate, number: number): Claim {
  const claim = debate.claims.find((candidate) => candidate.number === number);
  if (claim === undefined) throw new NoSuchClaimError(number, debate.claims.length - 1);
  return claim;
}

/** The claim, if evidence may be filed on it: the thesis itself takes votes only. */
export function findArguableClaim(debate: Debate, number: number): Claim {
  if (number === 0) throw new NoEvidenceOnThesisError(debate.claims.length - 1);
  return findClaim(debate, number);
}

/** The claims that evidence may be filed on. */
export function arguableClaims(debate: Debate): readonly Claim[] {
  return debate.claims.filter((claim) => claim.number > 0);
}
