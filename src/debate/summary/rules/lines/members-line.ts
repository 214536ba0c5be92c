import {
  FEW_VOTES,
  FEW_VOTES_EVER,
  publicMinds,
  publicVotes,
  type VoteCounts,
  voteChange,
} from '#debate/ballot/rules/votes.ts';
import type { SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, strong, words } from '../summary-lines.ts';

/** The vote on the thesis; the earlier split is shown only if both splits are public. */
export function membersLine({
  votes: { now, before, changedMinds },
  final,
}: Pick<SummaryFacts, 'votes' | 'final'>): SummaryLine {
  const shown = publicVotes(now);
  const told =
    shown.kind === 'few'
      ? `${final ? FEW_VOTES_EVER : FEW_VOTES}.`
      : `${votesWords(shown.counts)}${changeWords(now, before, changedMinds)}.`;
  return { kind: 'members', parts: [strong('Members:'), words(` ${told}`)] };
}

/** "10 agree · 8 disagree · 2 unsure" */
export function votesWords({ agree, disagree, unsure }: VoteCounts): string {
  return `${agree} agree · ${disagree} disagree · ${unsure} unsure`;
}

function changeWords(now: VoteCounts, before: VoteCounts | undefined, minds: number): string {
  const change = before && voteChange(now, before).counts;
  if (before === undefined || change === undefined) return '';
  const isSame = Object.values(change).every((one) => one === 0);
  const then = isSame
    ? 'as last week'
    : `last week ${before.agree} · ${before.disagree} · ${before.unsure}`;
  const told = publicMinds(minds);
  return told === 0 ? ` (${then})` : ` (${then}; ${told} changed their mind)`;
}
