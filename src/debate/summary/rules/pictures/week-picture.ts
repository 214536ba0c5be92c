import { NO_VOTES, publicVotes, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import { wholeNumbers } from '#debate/tally/rules-1/balance.ts';
import type { ClaimTally } from '#debate/tally/rules-1/tally.ts';
import type { DebateTally } from '#debate/tally/rules-1/tally-debate.ts';
import type { TallyOutline } from '#debate/tally/rules-1/tally-outline.ts';
import { reasonWords } from '#debate/tally/rules-1/verdict-words.ts';
import type { PictureClaim, PictureEvidence, WeekPicture } from './picture.ts';
import { inParts } from './picture-parts.ts';

/** What a week's pictures are made of: the numbers of its summary and of the one before. */
export type WeekNumbers = {
  readonly title: string;
  readonly statement: string;
  readonly agreeLabel: string;
  readonly disagreeLabel: string;
  readonly tally: DebateTally;
  /** That of the week before; undefined in the first. */
  readonly previous: TallyOutline | undefined;
  /** Votes by claim, 0 the thesis; absent for none. */
  readonly votes: ReadonlyMap<number, VoteCounts>;
  readonly titles: ReadonlyMap<number, string>;
  readonly voters: number;
  readonly authors: number;
};

/**
 * A week as pictures: the claims by number, exceptions last, in parts of equal length where they
 * are too many for one. Empty where there is neither a vote nor evidence: nothing is drawn then.
 */
export function weekPictures(week: WeekNumbers): WeekPicture[] {
  const { tally, previous } = week;
  const hasEvidence = tally.claims.some((claim) => claim.tally.sources > 0);
  if (week.voters === 0 && !hasEvidence) return [];
  const shared = {
    title: week.title,
    statement: week.statement,
    votes: publicVotes(week.votes.get(0) ?? NO_VOTES),
    agreeLabel: week.agreeLabel,
    disagreeLabel: week.disagreeLabel,
    evidence: evidenceOf(tally, previous),
    reason: reasonWords(tally.verdict),
    voters: week.voters,
    authors: week.authors,
  };
  return inParts(claimsOf(week)).map((part) => ({ ...shared, ...part }));
}

function claimsOf({ tally, previous, votes, titles }: WeekNumbers): PictureClaim[] {
  const claims = tally.claims.map(({ number, role, tally: one }) => ({
    number,
    title: titles.get(number) ?? '',
    isException: role === 'exception',
    votes: publicVotes(votes.get(number) ?? NO_VOTES),
    evidence: evidenceOf(one, previous?.claims.find((claim) => claim.number === number)?.tally),
  }));
  return claims.sort(
    (a, b) => Number(a.isException) - Number(b.isException) || a.number - b.number,
  );
}

type Tallied = Pick<
  ClaimTally,
  'verdict' | 'balance' | 'essay' | 'challengers' | 'interval' | 'people' | 'sources'
>;

function evidenceOf(
  tally: Tallied,
  before: Pick<TallyOutline, 'balance' | 'sources'> | undefined,
): PictureEvidence {
  const { verdict, balance, essay, challengers, interval, people, sources } = tally;
  const { leader, firmness } = verdict;
  return {
    leader,
    firmness,
    balance,
    essay,
    challengers,
    interval,
    people,
    sources,
    before:
      before === undefined || before.sources === 0
        ? undefined
        : { balance: before.balance, essay: wholeNumbers(before.balance).essay },
  };
}
