import type { PublicVotes } from '#debate/ballot/rules/votes.ts';
import type {
  HistoryPicture,
  PictureClaim,
  PictureEvidence,
  WeekPicture,
} from '#debate/summary/rules/pictures/picture.ts';
import { verdictSentence, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { Verdict } from '#debate/tally/rules/word.ts';

/** Weeks and histories to draw, and the same with the sides swapped. */

type Shown = readonly [
  Verdict['word'],
  Verdict['leader'],
  essay: number,
  low: number,
  high: number,
];

const OTHER: Readonly<Record<Verdict['leader'], Verdict['leader']>> = {
  essay: 'challengers',
  challengers: 'essay',
  even: 'even',
};

export function evidence(
  [word, leader, essay, low, high]: Shown,
  before?: number,
): PictureEvidence {
  return {
    word,
    leader,
    essay,
    challengers: 100 - essay,
    low,
    high,
    before,
    verdict: verdictWords({ word, leader }),
    missing: '2 of 3 people, 3 of 3 sources',
  };
}

export function split(agree: number, disagree: number, unsure: number): PublicVotes {
  const voters = agree + disagree + unsure;
  return { kind: 'split', voters, counts: { agree, disagree, unsure } };
}

const rows: readonly (readonly [string, PictureEvidence])[] = [
  ['No specialist wins reliably', evidence(['open', 'even', 45, 35, 61], 48)],
  ['Specialist wins are minor', evidence(['slight', 'challengers', 31, 12, 48], 40)],
  ["The labs' silence is a clue", evidence(['firm', 'challengers', 22, 4, 41], 22)],
  ['Ability carries over', evidence(['firm', 'essay', 78, 60, 97], 72)],
  ['Limited data cannot give generality', evidence(['open', 'even', 55, 37, 71], 49)],
  ['Trust needs general reasoning', evidence(['even', 'even', 51, 32, 69], 53)],
  ['Only general models ahead', evidence(['slight', 'essay', 66, 53, 83])],
  ['If size hits a limit', evidence(['too-little', 'even', 44, 0, 100])],
];

const claimOf = (at: number, title: string, isException: boolean): PictureClaim => {
  const [, numbers] = rows[at % rows.length] ?? rows[0] ?? [];
  if (numbers === undefined) throw new Error('there is no row');
  return { number: at + 1, title, isException, evidence: numbers };
};

/** The sentence of a headline, and that of its mirror, as a summary words them. */
function sentences(of: PictureEvidence, people: number, sources: number) {
  const told = (one: PictureEvidence) => {
    const { before } = one;
    const last = before === undefined ? '' : ` (last week ${before} : ${100 - before})`;
    return `${verdictSentence({ ...one, people, sources }, 'debate', last)} ${people} people, ${sources} sources.`;
  };
  return { sentence: told(of), mirrored: told(swapEvidence(of)) };
}

const headline = evidence(['open', 'even', 46, 38, 56], 48);

/** Every word that a claim can have, one of them the exception. */
export const typicalWeek: WeekPicture = {
  part: { at: 1, of: 1 },
  title: 'Week of 16–22 November',
  statement: "Domain-specific LLMs won't exist as serious competitors to general ones.",
  votes: split(10, 8, 2),
  evidence: headline,
  ...sentences(headline, 20, 59),
  claims: rows.map(([title], at) => claimOf(at, title, at === 7)),
};

const WIDE = ['W'.repeat(40), 'MMMMMM WWWWWWWWWW @@@@@@@@ %%%%%%%% ÆÆÆÆ', 'Щ'.repeat(40)];
const lopsided = evidence(['firm', 'challengers', 0, 0, 40], 100);

/** The first of two parts with twenty claims: widest titles, numbers at their ends. */
export const largestWeek: WeekPicture = {
  ...typicalWeek,
  part: { at: 1, of: 2 },
  title: 'So far this week, 28 September – 4 October',
  statement: 'WIDE WORDS '.repeat(9).concat('W'),
  votes: split(9_876_543, 9_876_543, 9_876_543),
  evidence: lopsided,
  ...sentences(lopsided, 9_876_543, 9_876_543),
  claims: Array.from({ length: 10 }, (_, at) => {
    const claim = claimOf(at, WIDE[at % 3] ?? '', at > 7);
    return { ...claim, number: at + 11, evidence: at % 2 === 0 ? lopsided : claim.evidence };
  }),
};

/** A first week with too little for a number, and few votes. */
export const thinWeek: WeekPicture = {
  ...typicalWeek,
  votes: { kind: 'few' },
  evidence: evidence(['too-little', 'even', 50, 0, 100]),
  sentence: '2 of 3 people, 2 of 3 sources. All of it is against the essay.',
  mirrored: '2 of 3 people, 2 of 3 sources. All of it is for the essay.',
  claims: rows.map(([title], at) => ({
    ...claimOf(at, title, at === 7),
    evidence: evidence(['too-little', 'even', 50, 0, 100]),
  })),
};

export const typicalHistory: HistoryPicture = {
  part: { at: 1, of: 1 },
  weeks: ['26 October – 1', '2–8', '9–15', '16–22', '23–29'].map((days, at) => ({
    key: `2026-W${44 + at}`,
    label: `${days} November`,
  })),
  rulesChanged: [2],
  debate: [null, 51, 48, 48, 46],
  claims: typicalWeek.claims.map(({ number, title, isException, evidence: { essay } }) => ({
    number,
    title,
    isException,
    points: isException
      ? [null, null, null, null, null]
      : [50, null, 60 - number, essay - 3, essay],
  })),
};

/** A year of weeks, and the first part of twenty claims. */
export const largestHistory: HistoryPicture = {
  part: { at: 1, of: 2 },
  weeks: Array.from({ length: 53 }, (_, at) => ({
    key: `w${at}`,
    label: '28 December 2026 – 3 January 2027',
  })),
  rulesChanged: [],
  debate: Array.from({ length: 53 }, (_, at) => Math.round(50 + 50 * Math.sin(at / 5))),
  claims: Array.from({ length: 10 }, (_, at) => ({
    number: at + 1,
    title: WIDE[at % 3] ?? '',
    isException: at > 7,
    points: Array.from({ length: 53 }, (_, week) =>
      week % 9 === 8 ? null : Math.round(50 + 50 * Math.cos(week + at)),
    ),
  })),
};

export function swapEvidence(one: PictureEvidence): PictureEvidence {
  const { word, leader, essay, challengers, low, high, before } = one;
  return {
    ...one,
    verdict: verdictWords({ word, leader: OTHER[leader] }),
    leader: OTHER[leader],
    essay: challengers,
    challengers: essay,
    low: 100 - high,
    high: 100 - low,
    before: before === undefined ? undefined : 100 - before,
  };
}

export function swapVotes(votes: PublicVotes): PublicVotes {
  if (votes.kind === 'few') return votes;
  const { agree, disagree, unsure } = votes.counts;
  return split(disagree, agree, unsure);
}

/** The same week with the sides of all items and votes swapped. */
export function swapWeek(week: WeekPicture): WeekPicture {
  return {
    ...week,
    votes: swapVotes(week.votes),
    evidence: swapEvidence(week.evidence),
    sentence: week.mirrored,
    mirrored: week.sentence,
    claims: week.claims.map((claim) => ({ ...claim, evidence: swapEvidence(claim.evidence) })),
  };
}

export function swapHistory(history: HistoryPicture): HistoryPicture {
  const swap = (points: HistoryPicture['debate']) =>
    points.map((point) => (point === null ? null : 100 - point));
  return {
    ...history,
    debate: swap(history.debate),
    claims: history.claims.map((claim) => ({ ...claim, points: swap(claim.points) })),
  };
}
