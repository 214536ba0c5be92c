import type { Side } from '#debate/core/rules/side.ts';
import type { Specificity } from '#debate/grading/rules/types.ts';
import type { StoredGrade } from '#debate/grading/stored-grade.ts';
import type { SourceKind, SourceLevel } from '#debate/sources/rules/types.ts';

/** A stored item, with what its author's name may be shown as. */
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
  readonly similarTo: number | null;
  readonly authorKey: string;
  /** Null: not to be named, or erased. */
  readonly authorName: string | null;
  readonly revision: number;
  /** What marks on its source are about: 1 until the source or what the text says changes. */
  readonly markRevision: number;
  readonly filedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly concededAt: Date | null;
  /** What its author says to those who dispute its source; null where a moderator removed it. */
  readonly answer: string | null;
  readonly isAnswerRemoved: boolean;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string | null;
  /** What its author says to the moderators who hid it; null when nothing. */
  readonly hideAnswer: string | null;
  /** Since when reports keep it out of quotations, until a moderator has looked; null: not. */
  readonly reviewSince: Date | null;
  readonly erasedAt: Date | null;
  readonly grade: StoredGrade;
};

/** Whether its words may be quoted where nobody asked for them, as in a summary. */
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
