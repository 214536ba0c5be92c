import type { Side } from '#debate/core/rules/side.ts';
import type { Specificity } from '#debate/grading/rules/types.ts';
import type { StoredGrade } from '#debate/grading/stored-grade.ts';
import type { SourceKind, SourceLevel } from '#debate/sources/rules/types.ts';

/** A stored item, with the name that may be shown for its author. */
export type Evidence = {
  readonly number: number;
  readonly claim: number;
  readonly side: Side;
  readonly text: string;
  readonly source: string | null;
  readonly sourceKind: SourceKind | 'none';
  readonly sourceLevel: SourceLevel;
  readonly specificity: Specificity;
  /** Whether its text is addressed to those who grade it. */
  readonly addressed: boolean;
  /** The item that it answers; null for evidence about the claim itself. */
  readonly target: number | null;
  readonly cluster: number;
  /** The cluster that it was moved from, as having the same source; null if it was not moved. */
  readonly home: number | null;
  readonly similarTo: number | null;
  readonly authorKey: string;
  /** Null if the author is not to be named or has erased their data. */
  readonly authorName: string | null;
  readonly revision: number;
  /**
   * The version that marks on the source refer to: 1 until the source or the text's meaning
   * changes.
   */
  readonly markRevision: number;
  readonly filedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly concededAt: Date | null;
  /**
   * The author's reply to those who dispute the source; null if there is none or a moderator
   * removed it.
   */
  readonly answer: string | null;
  readonly isAnswerRemoved: boolean;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string | null;
  /** The author's reply to the moderators who hid the item; null if there is none. */
  readonly hideAnswer: string | null;
  /**
   * Since when reports keep it from being quoted until a moderator reviews it; null if they do not.
   */
  readonly reviewSince: Date | null;
  readonly erasedAt: Date | null;
  readonly grade: StoredGrade;
};

/** Whether its text may be quoted unprompted, as in a summary. */
export function isQuotable({
  reviewSince,
  ...item
}: Pick<Evidence, 'withdrawnAt' | 'hiddenAt' | 'erasedAt' | 'reviewSince'>): boolean {
  return reviewSince === null && isStanding(item);
}

/** Whether people may see the item, and the tally may count it. */
export function isStanding(item: Pick<Evidence, 'withdrawnAt' | 'hiddenAt' | 'erasedAt'>): boolean {
  return item.withdrawnAt === null && item.hiddenAt === null && item.erasedAt === null;
}
