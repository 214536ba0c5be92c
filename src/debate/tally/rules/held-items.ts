import { judgeClaim } from './entries/judge-claim.ts';
import type { TallyInput } from './types.ts';

/**
 * How many standing items the band holds: a model graded them below what the band guarantees, .7 of
 * the fixed rules' quality. 0 while only the fixed rules count.
 */
export function heldItems({ claims, moderators, rulesOnly = false }: TallyInput): number {
  const setting = { moderators: new Set(moderators), rulesOnly };
  if (rulesOnly) return 0;
  return claims
    .flatMap((claim) => judgeClaim(claim, setting).items)
    .filter(({ standing, quality: { q, byModel } }) => {
      return standing && byModel !== undefined && byModel < q;
    }).length;
}
