import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { LimitUses } from '#debate/limits/limit-port.ts';

export type MemberStore = {
  /**
   * Whether cards name the member. Where that changes, those that stand are shown anew, and `admit`
   * runs before, in the same transaction: its error leaves all as it was.
   */
  setNamed(
    debateId: string,
    authorKey: string,
    named: boolean,
    admit: (limits: Pick<LimitUses, 'use'>) => Promise<void>,
  ): Promise<void>;
  /** Everything kept under these two pseudonyms, for each debate of a server. */
  export(guildId: string, authorKey: string, voterKey: string): Promise<MemberRecord[]>;
  /** What an erasure of these two would take; null where it would find nothing. */
  holdings(authorKey: string, voterKey: string): Promise<Holdings | null>;
  /**
   * Removes everything kept under them everywhere; what went, per debate. `admit` runs first and in
   * the same transaction: what it uses of a limit is given back when the erasure fails, and its
   * error ends the erasure.
   */
  erase(
    authorKey: string,
    voterKey: string,
    at: Date,
    admit?: (limits: Pick<LimitUses, 'use'>) => Promise<void>,
  ): Promise<ErasedFromDebate[]>;
};

/** How much is kept about a member in all servers: standing votes, items, and the rest. */
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
  /** Whether they moderated at their last check, dispute or act of moderation. */
  moderator: boolean;
  /** Whether they were new here at their first filing, check or dispute; null before it. */
  young: boolean | null;
  /** When a moderator vouched for them. */
  vouchedAt: Date | null;
  /** With the summary period in which each was cast, or last changed; no time is kept. */
  votes: { claim: number; stance: Stance | null; period: number }[];
  changes: { claim: number; from: Stance | null; to: Stance | null; period: number }[];
  evidence: {
    number: number;
    claim: number;
    side: Side;
    text: string;
    source: string | null;
    /** Whether its text seems to speak to those who grade it. */
    addressed: boolean;
    filedAt: Date;
    withdrawnAt: Date | null;
    hiddenAt: Date | null;
    hiddenReason: string | null;
    /** What they said to the moderators who hid it. */
    hideAnswer: string | null;
  }[];
  revisions: { number: number; revision: number; text: string; source: string | null; at: Date }[];
  /** On items: on their merit with revision 0, on their source with what the source says. */
  marks: { number: number; kind: string; quote: string | null; revision: number; at: Date }[];
  credits: { number: number; why: string; at: Date }[];
  /** Items under which a moderator removed words of the member. */
  removedWords: { number: number; reason: string; at: Date }[];
  /** Items that a moderator left shown with words of the member below them, each item once. */
  clearedWords: { number: number }[];
  /** Items that the member reported to the moderators. */
  reports: { number: number; reason: string; words: string | null; at: Date }[];
  /** Sources that one of the member's items offered, or was offered. */
  offers: { number: number; from: number; answer: string | null; at: Date }[];
  /** Items of which the member said that they have the same source as another one. */
  sameSources: { number: number; of: number; at: Date }[];
  /** Sentences of summaries that were said to misrepresent one's item. */
  disputedSentences: { number: number; at: Date }[];
  drafts: { text: string; source: string; expiresAt: Date }[];
  /** What the member did as a moderator. */
  moderated: { number: number | null; action: string; reason: string; at: Date }[];
};

/** How much of a limit the member has used, of one item where it is an item's. */
export type KeptLimit = {
  readonly what:
    | 'filings'
    | 'edits'
    | 'gradings'
    | 'member-gradings'
    | 'namings'
    | 'reports'
    | 'erasures'
    | 'tokens';
  readonly item: number | null;
  readonly used: number;
  /** When its day or week is over, and the count gone. */
  readonly goneAt: Date;
};

/** A record with what is kept under hashes of its own. */
export type ExportedRecord = MemberRecord & {
  limits: KeptLimit[];
  /** Until when a moderator has stopped their filing. */
  frozenUntil: Date | null;
};

export type WithMembers = { readonly store: { readonly members: MemberStore } };
