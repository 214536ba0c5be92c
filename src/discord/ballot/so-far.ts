import { publicVotes, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { BALLOT_TEXTS as TEXTS } from './ballot-texts.ts';

/**
 * "So far (moves every five votes): They won't 9 · They will 14 · Unsure 3"; below five voters
 * nobody sees a split.
 */
export function soFar(claim: Claim, counts: VoteCounts): string {
  const shown = publicVotes(counts);
  if (shown.kind === 'few') return TEXTS.few;
  const { agree, disagree, unsure } = shown.counts;
  const [yes, no] = [escapeLine(claim.agreeLabel), escapeLine(claim.disagreeLabel)];
  return TEXTS.soFar(`${yes} ${agree}`, `${no} ${disagree}`, unsure);
}
