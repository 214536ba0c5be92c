import {
  fewVotesWords,
  publicVotes,
  type VoteCounts,
  voteChange,
} from '#debate/ballot/rules/votes.ts';
import { type SummaryFacts, type SummaryLine, words } from './summary-facts.ts';

/** The members' line: the vote on the thesis, what changed, and how many changed their mind. */
export function membersLine(votes: SummaryFacts['votes']): SummaryLine {
  const shown = publicVotes(votes.now);
  if (shown.kind === 'few') {
    return { kind: 'members', parts: [words(`Members: ${fewVotesWords(shown.voters)}.`)] };
  }
  const labels = [votes.agreeLabel, votes.disagreeLabel, 'Unsure'];
  const counts = inOrder(shown.counts).map((count, index) => `${labels[index]} ${count}`);
  return {
    kind: 'members',
    parts: [words(`Members: ${counts.join(' · ')}${changeWords(votes)}.`)],
  };
}

function changeWords({ now, before, changedMinds }: SummaryFacts['votes']): string {
  const change = before ? voteChange(now, before).counts : undefined;
  if (change === undefined) return '';
  const minds = changedMinds > 0 ? `; ${changedMinds} changed their mind` : '';
  return ` (${inOrder(change).map(signed).join(' · ')}${minds})`;
}

function inOrder({ agree, disagree, unsure }: VoteCounts): readonly number[] {
  return [agree, disagree, unsure];
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '±0';
}
