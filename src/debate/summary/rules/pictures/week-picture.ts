import { publicVotes, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import { tooLittleWords } from '#debate/tally/rules/too-little-words.ts';
import { saidVerdict } from '../frozen-reason.ts';
import {
  comparable,
  type FrozenStanding,
  type FrozenTally,
  type TallyOutline,
} from '../frozen-tally.ts';
import { lastWords, standingWords } from '../lines/verdict-line.ts';
import { mirrorTally } from '../mirror.ts';
import type { PictureClaim, PictureEvidence, WeekPicture } from './picture.ts';
import { inParts } from './picture-parts.ts';

/** What a week's pictures are made of: the numbers of its summary and of the one before. */
export type WeekNumbers = {
  readonly title: string;
  readonly statement: string;
  readonly tally: FrozenTally;
  /** That of the week before; undefined in the first. */
  readonly previous: TallyOutline | undefined;
  /** Votes on the thesis. */
  readonly votes: VoteCounts;
  readonly titles: ReadonlyMap<number, string>;
  /** Members with a vote on anything. */
  readonly voters: number;
  /** Whether the debate ends with it. */
  readonly final: boolean;
};

/**
 * A week as pictures: the claims by number, in two parts where they are too many for one. Empty
 * where there is neither a vote nor evidence: nothing is drawn then.
 */
export function weekPictures(week: WeekNumbers): WeekPicture[] {
  const { tally, title, statement } = week;
  const hasEvidence = tally.claims.some((claim) => claim.sources > 0);
  if (week.voters === 0 && !hasEvidence) return [];
  const previous = comparable(week.previous, tally);
  const shared = {
    title,
    statement,
    votes: publicVotes(week.votes),
    evidence: evidenceOf(tally, previous),
    sentence: sentenceOf(week, tally, previous),
    mirrored: sentenceOf(week, mirrorTally(tally), previous && mirrored(previous)),
  };
  const claims = tally.claims.map((claim): PictureClaim => {
    const { number, role } = claim;
    const before = previous?.claims.find((one) => one.number === number);
    return {
      number,
      title: week.titles.get(number) ?? '',
      isException: role === 'exception',
      evidence: evidenceOf(claim, before),
    };
  });
  return inParts(claims).map((part) => ({ ...shared, ...part }));
}

function mirrored(outline: TallyOutline): TallyOutline {
  return { ...outline, essay: 100 - outline.essay };
}

/** The headline's sentence; under rules/1 the reason in the words of then. */
function sentenceOf(
  { final }: WeekNumbers,
  tally: FrozenTally,
  previous: TallyOutline | undefined,
): string {
  if (tally.formerly === undefined) {
    return standingWords(tally, lastWords(tally, previous), final);
  }
  const { reason } = tally.formerly;
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

function evidenceOf(
  standing: FrozenStanding,
  before: { readonly essay: number; readonly sources: number } | undefined,
): PictureEvidence {
  const { word, leader, essay, challengers, low, high } = standing;
  return {
    word,
    leader,
    essay,
    challengers,
    low,
    high,
    verdict: saidVerdict(standing),
    before: before === undefined || before.sources === 0 ? undefined : before.essay,
    missing: tooLittleWords(standing),
  };
}
