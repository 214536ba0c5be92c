/** The debate's own values. Numbers of the tally live with the rules; these are the stored facts. */

import type { VoteCounts } from './ballot/rules/votes.ts';
import type { Grade, Side, SourceKind, SourceLevel, Specificity, Stance } from './rules/types.ts';
import type { Slot } from './summary/rules/schedule.ts';
import type { Thesis, ThesisClaim } from './thesis/thesis.ts';

export type { Side, Stance, VoteCounts };

export const sides = ['supports', 'challenges'] as const satisfies readonly Side[];
export const stances = ['agree', 'disagree', 'unsure'] as const satisfies readonly Stance[];

/** What one person may do in a server: each audience includes the ones before it. */
export const audiences = ['member', 'moderator', 'manager'] as const;
export type Audience = (typeof audiences)[number];

/** The person behind an interaction, as Discord vouches for them at this moment. */
export type Caller = {
  readonly userId: string;
  readonly name: string;
  readonly guildId: string;
  readonly roleIds: readonly string[];
  /** Whether Discord says Manage Messages, Manage Server. */
  readonly canManageMessages: boolean;
  readonly canManageServer: boolean;
};

export type DebateSettings = {
  readonly channelId: string;
  readonly summaryChannelId: string;
  readonly moderatorRoleId: string | null;
  readonly schedule: Slot;
  /** Last day, such as 2026-12-31 in the schedule's zone; null for none. */
  readonly endsOn: string | null;
  /** Filings per member and day of the debate's zone, 1 to 50. */
  readonly filingsPerDay: number;
};

export type DebateState = 'open' | 'paused' | 'closed';

export type Claim = ThesisClaim;

export type Debate = DebateSettings & {
  readonly id: string;
  readonly guildId: string;
  readonly state: DebateState;
  readonly thesis: Omit<Thesis, 'claims'>;
  /** In order of their numbers; claim 0 is the thesis itself. */
  readonly claims: readonly Claim[];
  readonly createdAt: Date;
};

export type Vote = {
  readonly claim: number;
  readonly stance: Stance;
  /** When it was last set, changed or confirmed. */
  readonly at: Date;
};

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
  readonly filedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly concededAt: Date | null;
  readonly answer: string | null;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string | null;
  readonly erasedAt: Date | null;
  readonly grade: StoredGrade;
};

/** A grade as it is kept: the marks, what they rest on and what they were made by. */
export type StoredGrade = Grade & {
  readonly key: string;
  readonly rubric: string;
  readonly span: string | null;
};

/** A grade before it is kept. */
export type NewGrade = Omit<StoredGrade, 'span' | 'doubts'>;

/** Marks that members give: on merit, which moves no number, and on the source. */
export const meritMarks = ['convincing', 'unconvincing'] as const;
export const sourceMarks = ['checked', 'disputed'] as const;
export type MeritMark = (typeof meritMarks)[number];
export type SourceMark = (typeof sourceMarks)[number];
export type Mark = MeritMark | SourceMark;
export type MarkKind = 'merit' | 'source';

export function kindOfMark(mark: Mark): MarkKind {
  return mark === 'checked' || mark === 'disputed' ? 'source' : 'merit';
}

/** One member's mark on one item. */
export type Rating = {
  readonly number: number;
  readonly raterKey: string;
  readonly value: Mark;
  /** What the source says instead; with `disputed` only. */
  readonly quote: string | null;
};

/** Whether people may see the item, and the tally may count it. */
export function isStanding(item: Pick<Evidence, 'withdrawnAt' | 'hiddenAt' | 'erasedAt'>): boolean {
  return item.withdrawnAt === null && item.hiddenAt === null && item.erasedAt === null;
}
