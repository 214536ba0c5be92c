import type { PublicVotes } from '#debate/ballot/rules/votes.ts';
import type {
  HistoryPicture,
  PictureClaim,
  PictureEvidence,
  WeekPicture,
} from '#debate/summary/rules/pictures/picture.ts';
import { wholeNumbers } from '#debate/tally/rules-1/balance.ts';
import type { Firmness, Leader } from '#debate/tally/rules-1/verdict.ts';

/** Weeks and histories to draw, and the same with the sides swapped. */

type Shown = readonly [Leader, Firmness, balance: number, low: number, high: number];

function evidence(
  [leader, firmness, balance, low, high]: Shown,
  sources: number,
  before?: number,
): PictureEvidence {
  return {
    leader,
    firmness,
    balance,
    ...wholeNumbers(balance),
    interval: { low, high },
    people: sources,
    sources,
    before: before === undefined ? undefined : { balance: before, ...wholeNumbers(before) },
  };
}

export function split(agree: number, disagree: number, unsure: number): PublicVotes {
  const voters = agree + disagree + unsure;
  return { kind: 'split', voters, counts: { agree, disagree, unsure } };
}

const few = (voters: number): PublicVotes => ({ kind: 'few', voters });

const rows: readonly (readonly [string, PictureEvidence, PublicVotes])[] = [
  [
    'No specialist wins reliably',
    evidence(['challengers', 'open', -0.11, -0.3, 0.12], 12, -0.06),
    split(9, 8, 3),
  ],
  [
    'Specialist wins are minor',
    evidence(['challengers', 'slight', -0.2, -0.4, -0.02], 9, -0.1),
    split(10, 2, 4),
  ],
  [
    'The labs’ silence is a clue',
    evidence(['challengers', 'firm', -0.4, -0.6, -0.15], 14, -0.4),
    split(5, 9, 0),
  ],
  ['Ability carries over', evidence(['essay', 'firm', 0.42, 0.15, 0.6], 11, 0.3), split(12, 1, 1)],
  [
    'Limited data cannot give generality',
    evidence(['essay', 'open', 0.1, -0.2, 0.35], 6, -0.02),
    few(3),
  ],
  [
    'Trust needs general reasoning',
    evidence(['even', 'even', 0.02, -0.2, 0.25], 7, 0.06),
    split(7, 7, 2),
  ],
  ['Only general models ahead', evidence(['essay', 'slight', 0.18, 0.02, 0.3], 5), few(0)],
  [
    'If size hits a limit',
    evidence(['even', 'too-little', -0.12, -0.3, 0.05], 2, 0.04),
    split(0, 6, 0),
  ],
  ['Nothing filed here', evidence(['even', 'too-little', 0, 0, 0], 0), split(1, 2, 3)],
];

const claimOf = (at: number, title: string, isException: boolean): PictureClaim => {
  const [, numbers, votes] = rows[at % rows.length] ?? rows[0] ?? [];
  if (numbers === undefined || votes === undefined) throw new Error('there is no row');
  return { number: at + 1, title, isException, votes, evidence: numbers };
};

/** Every verdict there is, few votes, no votes, and a claim without evidence; one exception. */
export const typicalWeek: WeekPicture = {
  part: { at: 1, of: 1 },
  title: 'Week of 16–22 November',
  statement: "Domain-specific LLMs won't exist as serious competitors to general ones.",
  votes: split(10, 8, 2),
  agreeLabel: "They won't",
  disagreeLabel: 'They will',
  evidence: evidence(['challengers', 'open', -0.08, -0.25, 0.12], 60, -0.04),
  reason: 'chance could turn it: 20 people, 60 sources',
  claims: rows.map(([title], at) => claimOf(at, title, at === 7)),
  voters: 20,
  authors: 12,
};

const WIDE = ['W'.repeat(40), 'MMMMMM WWWWWWWWWW @@@@@@@@ %%%%%%%% ÆÆÆÆ', 'Щ'.repeat(40)];

/** The first of two parts with twenty claims: widest titles, labels and numbers. */
export const largestWeek: WeekPicture = {
  ...typicalWeek,
  part: { at: 1, of: 2 },
  title: 'So far this week, 28 September – 4 October',
  statement: 'WIDE WORDS '.repeat(9).concat('W'),
  votes: split(9_876_543, 9_876_543, 9_876_543),
  agreeLabel: 'W'.repeat(80),
  disagreeLabel: 'M'.repeat(80),
  evidence: evidence(['challengers', 'slight', -1, -1, -0.2], 9_999, 1),
  reason:
    'not firm: 3 of 4 people, 3 of 4 sources, the evidence is weak, the lead is within chance of being small, it hangs on one member, 0 of 2 leading sources checked by others; nobody has argued for the challengers yet',
  claims: Array.from({ length: 10 }, (_, at) => {
    const claim = claimOf(at, WIDE[at % 3] ?? '', at > 7);
    const shown = { ...claim.evidence, before: { balance: 1, essay: 100 } };
    return { ...claim, number: at + 11, votes: split(9_876_543, 9_876_543, 1), evidence: shown };
  }),
  voters: 9_876_543,
  authors: 9_876_543,
};

export const typicalHistory: HistoryPicture = {
  part: { at: 1, of: 1 },
  reach: 0.5,
  weeks: ['2–8', '9–15', '16–22', '23–29'].map((days, at) => ({
    key: `2026-W${45 + at}`,
    label: `${days} November`,
  })),
  debate: [null, 0.02, -0.04, -0.08],
  claims: typicalWeek.claims.map(({ number, title, isException, evidence: { balance } }) => ({
    number,
    title,
    isException,
    points: isException ? [null, null, null, null] : [balance / 3, null, balance / 2, balance],
  })),
};

/** A year of weeks, and the first part of twenty claims. */
export const largestHistory: HistoryPicture = {
  part: { at: 1, of: 2 },
  reach: 1,
  weeks: Array.from({ length: 53 }, (_, at) => ({
    key: `w${at}`,
    label: '28 December 2026 – 3 January 2027',
  })),
  debate: Array.from({ length: 53 }, (_, at) => Math.sin(at / 5)),
  claims: Array.from({ length: 10 }, (_, at) => ({
    number: at + 1,
    title: WIDE[at % 3] ?? '',
    isException: at > 7,
    points: Array.from({ length: 53 }, (_, week) => (week % 9 === 8 ? null : Math.cos(week + at))),
  })),
};

const OTHER: Readonly<Record<Leader, Leader>> = {
  essay: 'challengers',
  challengers: 'essay',
  even: 'even',
};

export function swapEvidence(one: PictureEvidence): PictureEvidence {
  const { leader, balance, essay, challengers, interval, before } = one;
  return {
    ...one,
    leader: OTHER[leader],
    balance: 0 - balance,
    essay: challengers,
    challengers: essay,
    interval: { low: 0 - interval.high, high: 0 - interval.low },
    before: before && { balance: 0 - before.balance, essay: 100 - before.essay },
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
    claims: week.claims.map((claim) => ({
      ...claim,
      votes: swapVotes(claim.votes),
      evidence: swapEvidence(claim.evidence),
    })),
  };
}

export function swapHistory(history: HistoryPicture): HistoryPicture {
  const swap = (points: HistoryPicture['debate']) =>
    points.map((point) => (point === null ? null : 0 - point));
  return {
    ...history,
    debate: swap(history.debate),
    claims: history.claims.map((claim) => ({ ...claim, points: swap(claim.points) })),
  };
}
