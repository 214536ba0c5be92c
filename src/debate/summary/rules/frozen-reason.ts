import { aheadWords, numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import { verdictReason, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { FrozenStanding } from './frozen-tally.ts';

/** The wording of a frozen verdict under the rules that made it. */
export function saidVerdict(standing: FrozenStanding): string {
  return standing.formerly?.verdict ?? verdictWords(standing);
}

/** Word and number: "Leans to the essay, 83 : 17"; where the word names no side, who is ahead. */
export function saidStanding(standing: FrozenStanding): string {
  const said = saidVerdict(standing);
  if (standing.word === 'too-little') return said;
  const number = `${said}, ${numberWords(standing)}`;
  const isOpen = standing.word === 'open' && standing.formerly === undefined;
  return isOpen ? `${number}, ${aheadWords(standing)}` : number;
}

/** Why it has this word and no other, on one line without a full stop; `claims` are its tally's. */
export function saidReason(
  standing: FrozenStanding,
  of: 'claim' | 'debate',
  claims: number,
): string {
  const { formerly, grounds, ...rest } = standing;
  if (formerly !== undefined) return formerly.reason;
  return grounds === undefined ? '' : verdictReason({ ...rest, ...grounds }, of, claims);
}
