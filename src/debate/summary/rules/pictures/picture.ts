import type { PublicVotes } from '#debate/ballot/rules/votes.ts';
import type { Interval } from '#debate/tally/rules-1/interval.ts';
import type { Verdict } from '#debate/tally/rules-1/verdict.ts';

/** What the pictures of a summary show: numbers and words, frozen with it. */

/** Evidence on one claim, or on the whole debate. */
export type PictureEvidence = {
  readonly leader: Verdict['leader'];
  readonly firmness: Verdict['firmness'];
  /** −1..1, above 0 for the essay, and as two whole numbers that add up to 100. */
  readonly balance: number;
  readonly essay: number;
  readonly challengers: number;
  readonly interval: Interval;
  readonly people: number;
  readonly sources: number;
  /** The balance at the last summary; undefined before the first, and where nothing had weight. */
  readonly before: { readonly balance: number; readonly essay: number } | undefined;
};

export type PictureClaim = {
  readonly number: number;
  /** At most 40 characters, as the thesis file has it: not escaped. */
  readonly title: string;
  /** Never counts in the headline, and has its line apart. */
  readonly isException: boolean;
  readonly votes: PublicVotes;
  readonly evidence: PictureEvidence;
};

/** Which part of a picture this is, from 1: the headline is in the first. */
export type Part = { readonly at: number; readonly of: number };

/** One week: the headline and a row for each claim; with many claims, one part of it. */
export type WeekPicture = {
  readonly part: Part;
  /** "Week of 16–22 November". */
  readonly title: string;
  /** The thesis, at most 100 characters. */
  readonly statement: string;
  /** Votes on the thesis, and the labels of its buttons. */
  readonly votes: PublicVotes;
  readonly agreeLabel: string;
  readonly disagreeLabel: string;
  readonly evidence: PictureEvidence;
  /** What the debate's verdict rests on, in words. */
  readonly reason: string;
  /** Without the thesis, by number, exceptions last; of this part only. */
  readonly claims: readonly PictureClaim[];
  /** Members with a vote, and authors with a standing item. */
  readonly voters: number;
  readonly authors: number;
};

/** A balance at the end of one week; null where there was too little evidence to speak of one. */
export type BalancePoint = number | null;

/** The balance over the weeks: every list has one entry per week. */
export type HistoryPicture = {
  readonly part: Part;
  /** Balance at the edges of every chart, .25 to 1: all parts have one scale. */
  readonly reach: number;
  /** First and last day of each week, oldest first, such as "16–22 November". */
  readonly weeks: readonly { readonly key: string; readonly label: string }[];
  readonly debate: readonly BalancePoint[];
  readonly claims: readonly {
    readonly number: number;
    readonly title: string;
    readonly isException: boolean;
    readonly points: readonly BalancePoint[];
  }[];
};

/** A drawn picture, as it goes out. */
export type Picture = {
  /** File name, by which the message refers to it. */
  readonly name: string;
  readonly png: Uint8Array;
  /** What it shows, in plain words; at most 1,024 characters. */
  readonly alt: string;
};
