import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { DailyLimit } from '#debate/limits/limit-key.ts';
import type { LimitUses } from '#debate/limits/limit-port.ts';

export type MemberStore = {
  /**
   * Sets whether cards name the member. If that is a change, posted cards are refreshed, and
   * `admit` runs first, in the same transaction: if it throws, nothing changes. Returns whether it
   * was a change.
   */
  setNamed(
    debateId: string,
    authorKey: string,
    named: boolean,
    admit: (limits: Pick<LimitUses, 'use'>) => Promise<void>,
  ): Promise<boolean>;
  /** Everything stored under these two pseudonyms, for each debate of a server. */
  export(guildId: string, authorKey: string, voterKey: string): Promise<MemberRecord[]>;
  /** What erasing these two would remove; null if it would find nothing. */
  holdings(authorKey: string, voterKey: string): Promise<Holdings | null>;
  /**
   * Removes everything stored under them everywhere; returns what was removed, per debate. `admit`
   * runs first, in the same transaction: if the erasure fails, what it used of a limit is given
   * back, and if it throws, nothing is erased.
   */
  erase(
    authorKey: string,
    voterKey: string,
    at: Date,
    admit?: (limits: Pick<LimitUses, 'use'>) => Promise<void>,
  ): Promise<ErasedFromDebate[]>;
};

/** How much is stored about a member in all servers: current votes, items, and the rest. */
export type Holdings = {
  readonly servers: number;
  readonly votes: number;
  readonly items: number;
  readonly marks: number;
  readonly credits: number;
  readonly reports: number;
  readonly drafts: number;
};

export type ErasedFromDebate = { debateId: string; votes: number; items: number };

export type MemberRecord = {
  debateId: string;
  thesis: string;
  name: string | null;
  /** Whether cards may carry the name. */
  named: boolean;
  noticedOn: Date | null;
  /** Whether they were a moderator at their last check, dispute or act of moderation. */
  moderator: boolean;
  /** Whether they were new here at their first filing, check or dispute; null before that. */
  young: boolean | null;
  /** When a moderator vouched for them. */
  vouchedAt: Date | null;
  /** With the summary period in which each vote was cast or last changed; no time is stored. */
  votes: { claim: number; stance: Stance | null; period: number }[];
  changes: { claim: number; from: Stance | null; to: Stance | null; period: number }[];
  evidence: {
    number: number;
    claim: number;
    side: Side;
    text: string;
    source: string | null;
    /** Whether its text seems to address those who grade it. */
    addressed: boolean;
    filedAt: Date;
    withdrawnAt: Date | null;
    hiddenAt: Date | null;
    hiddenReason: string | null;
    /** Their answer to the moderators who hid it. */
    hideAnswer: string | null;
  }[];
  revisions: { number: number; revision: number; text: string; source: string | null; at: Date }[];
  /** On items: merit marks have revision 0, source marks the quotation. */
  marks: { number: number; kind: string; quote: string | null; revision: number; at: Date }[];
  credits: { number: number; why: string; at: Date }[];
  /** Items under which a moderator removed words of the member. */
  removedWords: { number: number; reason: string; at: Date }[];
  /**
   * Items that a moderator left shown while words of the member were below them, each item once.
   */
  clearedWords: { number: number }[];
  /** Items that the member reported to the moderators. */
  reports: { number: number; reason: string; words: string | null; at: Date }[];
  /** Sources offered by, or to, one of the member's items. */
  offers: { number: number; from: number; answer: string | null; at: Date }[];
  /** Items that the member said have the same source as another one. */
  sameSources: { number: number; of: number; at: Date }[];
  /** Summary sentences disputed for misrepresenting one of the member's items. */
  disputedSentences: { number: number; at: Date }[];
  drafts: { text: string; source: string; expiresAt: Date }[];
  /** What the member did as a moderator. */
  moderated: { number: number | null; action: string; reason: string; at: Date }[];
};

/** How much of a limit the member has used; with an item's number if it is per item. */
export type KeptLimit = {
  readonly what: DailyLimit | 'reports' | 'erasures' | 'tokens';
  readonly item: number | null;
  readonly used: number;
  /** When its day or week ends and the count is removed. */
  readonly goneAt: Date;
};

/** A record, plus what is stored under hashes of its own. */
export type ExportedRecord = MemberRecord & {
  limits: KeptLimit[];
  /** Until when a moderator has frozen them. */
  frozenUntil: Date | null;
};

export type WithMembers = { readonly store: { readonly members: MemberStore } };
