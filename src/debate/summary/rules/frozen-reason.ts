import { verdictReason, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { FrozenStanding } from './frozen-tally.ts';

/** A frozen verdict in words: those of its own rules. */
export function saidVerdict(standing: FrozenStanding): string {
  return standing.formerly?.verdict ?? verdictWords(standing);
}

/** Why its word is no other, in a line without a full stop; `claims` are those of its tally. */
export function saidReason(
  standing: FrozenStanding,
  of: 'claim' | 'debate',
  claims: number,
): string {
  const { formerly, grounds, ...rest } = standing;
  if (formerly !== undefined) return formerly.reason;
  return grounds === undefined ? '' : verdictReason({ ...rest, ...grounds }, of, claims);
}
