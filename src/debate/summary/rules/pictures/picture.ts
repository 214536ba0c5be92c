import type { PublicVotes } from '#debate/ballot/rules/votes.ts';
import type { PerCamp } from '#debate/tally/rules/number.ts';
import type { Verdict } from '#debate/tally/rules/word.ts';

/** What the pictures of a summary show: numbers and words, frozen with it. */

/** Evidence on one claim, or on the whole debate. */
export type PictureEvidence = Verdict &
  PerCamp<number> & {
    /** The verdict in words: "Leans against the essay". */
    readonly verdict: string;
    /** Shares of the essay, 0..100, between which the number could lie. */
    readonly low: number;
    readonly high: number;
    /** The essay's number at the last summary; undefined where nothing can be compared. */
    readonly before: number | undefined;
    /** What a verdict of too little lacks: "2 of 3 people, 3 of 3 sources". */
    readonly missing: string;
  };

export type PictureClaim = {
  readonly number: number;
  /** At most 40 characters, as the thesis file has it: not escaped. */
  readonly title: string;
  /** Never counts in the headline. */
  readonly isException: boolean;
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
  /** Votes on the thesis. */
  readonly votes: PublicVotes;
  readonly evidence: PictureEvidence;
  /** The verdict as a sentence, and with the sides swapped: both are given as much room. */
  readonly sentence: string;
  readonly mirrored: string;
  /** Without the thesis, by number; of this part only. */
  readonly claims: readonly PictureClaim[];
};

/** The essay's number at the end of a week; null where there was too little for one. */
export type SharePoint = number | null;

/** The numbers over the weeks: every list has one entry per week. */
export type HistoryPicture = {
  readonly part: Part;
  /** First and last day of each week, oldest first, such as "16–22 November". */
  readonly weeks: readonly { readonly key: string; readonly label: string }[];
  /** Weeks, from 1, that are judged by other rules than the one before: no line leads there. */
  readonly rulesChanged: readonly number[];
  readonly debate: readonly SharePoint[];
  readonly claims: readonly {
    readonly number: number;
    readonly title: string;
    readonly isException: boolean;
    readonly points: readonly SharePoint[];
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
