import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Roles } from '#debate/core/standing-port.ts';

export function roleOf({ claims }: Debate, number: number): ClaimRole {
  return claims.find((claim) => claim.number === number)?.role ?? 'premise';
}

/** The setting shared by all claims of a debate while one is judged. */
export function settingOf(debate: Debate, { moderators, young }: Roles) {
  return {
    moderators: new Set(moderators),
    young: new Set(young),
    rulesOnly: debate.rulesOnly,
    claims: arguableClaims(debate).length,
  };
}
