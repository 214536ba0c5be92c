import { fewVotesWords, type PublicVotes } from '#debate/ballot/rules/votes.ts';

/** A count in at most four characters, rounded down: 999, 9.9k, 12k, 9.9M. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  const [unit, sign] = count < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M'];
  const tenths = Math.floor((count / unit) * 10) / 10;
  return `${tenths < 10 ? tenths : Math.floor(tenths)}${sign}`;
}

/** "20 votes, 3 unsure"; below five voters only how many there are. */
export function votesWords(votes: PublicVotes): string {
  if (votes.voters === 0) return 'no votes yet';
  if (votes.kind === 'few') return fewVotesWords(votes.voters);
  const { unsure } = votes.counts;
  const doubt = unsure === 0 ? '' : `, ${shortCount(unsure)} unsure`;
  return `${shortCount(votes.voters)} votes${doubt}`;
}
