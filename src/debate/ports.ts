/**
 * What the debate needs from the world. The use cases see these interfaces only; `app.ts` gives
 * them their adapters. A port is as small as its users.
 */

import type { Jobs } from './core/jobs-port.ts';
import type { EvidenceStore } from './evidence/evidence-port.ts';
import type { OfferStore } from './evidence/offer-port.ts';
import type { GradingStore } from './grading/grading-port.ts';
import type { RatingStore } from './marks/rating-port.ts';
import type { AbilityStore } from './model/ability-port.ts';
import type { CallStore, ConfiguredModel } from './model/model-port.ts';
import type { ReviewStore } from './moderation/review-port.ts';
import type { PostStore } from './posts/outbox-port.ts';
import type { Painter } from './summary/painter-port.ts';
import type { Ended, Timetable } from './summary/rules/schedule.ts';
import type { SummaryLine } from './summary/rules/summary-facts.ts';
import type { SummaryStore } from './summary/summary-port.ts';
import type { SentenceStore, WritingStore } from './summary/writing-port.ts';
import type { Lead } from './thesis/leads.ts';
import type { Thesis } from './thesis/thesis.ts';
import type { DebateTransaction } from './transaction-port.ts';
import type {
  Debate,
  DebateSettings,
  DebateState,
  Side,
  Stance,
  Vote,
  VoteCounts,
} from './types.ts';

export type { JobFields, JobHandler, Jobs, QueueName, WorkOptions } from './core/jobs-port.ts';
export type { EvidenceFilter, EvidenceSearch, EvidenceStore } from './evidence/evidence-port.ts';
export type { OfferStore, SourceOffer } from './evidence/offer-port.ts';
export type { MarkCounts, RateResult, RatingStore } from './marks/rating-port.ts';
export type { ReviewReason, ReviewStore, WaitingItem } from './moderation/review-port.ts';
export type { HeldPost, PostKind, PostStore } from './posts/outbox-port.ts';
export type { Painter } from './summary/painter-port.ts';
export type { SummaryStore } from './summary/summary-port.ts';
export type {
  DebateTransaction,
  EvidenceText,
  NewEvidence,
  NewSummary,
} from './transaction-port.ts';

export type Ports = {
  readonly store: Store;
  readonly clock: Clock;
  readonly pseudonyms: Pseudonyms;
  readonly publisher: Publisher;
  readonly painter: Painter;
  readonly jobs: Jobs;
  /** The thesis files, in the order in which setup offers them. */
  readonly theses: readonly Thesis[];
  /** Documented facts that may be filed, by the key of their thesis. */
  readonly leads: ReadonlyMap<string, readonly Lead[]>;
  /** Characters that a reader of the summary will see, after escaping. */
  readonly summaryLength: (lines: readonly SummaryLine[]) => number;
  /** Absent where none is configured: fixed rules grade, and the template writes. */
  readonly model?: ConfiguredModel;
};

export type Clock = {
  now(): Date;
};

/** Turns a Discord id into the names that are stored instead of it. */
export type Pseudonyms = {
  /** For items, notices and drafts. */
  author(userId: string): string;
  /** For votes. Without the key nobody can tell that it belongs to an author's. */
  voter(userId: string): string;
};

/** Carries public messages from the outbox to Discord. Calls return at once and never fail. */
export type Publisher = {
  /** There are new rows in the outbox. */
  wake(): void;
  /** What the board of this debate shows has changed. */
  boardChanged(debateId: string): void;
};

/** All that is kept. Every method is one statement or one transaction. */
export type Store = {
  readonly guilds: GuildStore;
  readonly debates: DebateStore;
  readonly votes: VoteStore;
  readonly ratings: RatingStore;
  readonly evidence: EvidenceStore;
  readonly offers: OfferStore;
  readonly reviews: ReviewStore;
  readonly members: MemberStore;
  readonly drafts: DraftStore;
  readonly summaries: SummaryStore;
  readonly writings: WritingStore;
  readonly sentences: SentenceStore;
  readonly posts: PostStore;
  readonly gradings: GradingStore;
  readonly calls: CallStore;
  readonly abilities: AbilityStore;
  readonly registrations: RegistrationStore;
  /**
   * Runs `work` in one transaction, alone among all such of the same debate: the place for what
   * must read before it writes. Everything in it is kept, or nothing.
   */
  inDebate<T>(debateId: string, work: (store: DebateTransaction) => Promise<T>): Promise<T>;
};

export type GuildStore = {
  /** The servers that the bot is known to be in. */
  present(): Promise<string[]>;
  /** Whether the bot is known to be in the server. */
  isKnown(guildId: string): Promise<boolean>;
  /** Records that the bot is in the server, or is back in it. */
  joined(guildId: string, at: Date): Promise<void>;
  left(guildId: string, at: Date): Promise<void>;
  /** Removes every debate of servers that the bot left before this moment, and the servers. */
  purgeLeft(before: Date): Promise<number>;
};

export type DebateStore = {
  find(debateId: string): Promise<Debate | null>;
  /** The debate of the server that is not closed. */
  openIn(guildId: string): Promise<Debate | null>;
  /** The open one, else the one closed last. */
  latestIn(guildId: string): Promise<Debate | null>;
  /** Every debate that is not closed, by id, for the board after a start. */
  allOpen(): Promise<string[]>;
  /** What decides whether a summary is due, of every debate of servers that the bot is in. */
  scheduled(): Promise<ScheduledDebate[]>;
  /** Creates it unless the server has an open one, which is returned instead. */
  create(debate: Debate): Promise<{ debate: Debate; created: boolean }>;
  change(debateId: string, settings: DebateSettings): Promise<void>;
  setState(debateId: string, state: DebateState, at: Date): Promise<void>;
  /** A transaction changed it: it is read anew. */
  forget(debateId: string): void;
  erasures(debateId: string): Promise<{ members: number; votes: number; items: number }>;
};

export type ScheduledDebate = {
  readonly id: string;
  readonly timetable: Timetable;
  readonly last: Ended | null;
};

export type CastResult = { previous: Stance | null; revision: number; changed: boolean };

export type VoteStore = {
  /** Sets or (stance null) withdraws one vote and keeps the change, in one statement. */
  cast(vote: {
    debateId: string;
    claim: number;
    voterKey: string;
    stance: Stance | null;
    at: Date;
  }): Promise<CastResult>;
  /** One member's standing votes, by claim. */
  of(debateId: string, voterKey: string): Promise<Vote[]>;
  /** Standing votes of every claim that has any. */
  counts(debateId: string): Promise<Map<number, VoteCounts>>;
  countsOf(debateId: string, claim: number): Promise<VoteCounts>;
  /** Whether the member ever changed this vote from one stance to another. */
  hasChanged(debateId: string, claim: number, voterKey: string): Promise<boolean>;
  /** Members with at least one standing vote. */
  voters(debateId: string): Promise<number>;
  /** Votes as they stood just before an instant, and the members who had any. */
  asOf(debateId: string, at: Date): Promise<{ counts: Map<number, VoteCounts>; voters: number }>;
  /** Votes cast, changed or withdrawn in [from, to). */
  changes(debateId: string, from: Date, to: Date): Promise<number>;
  /** Per claim, members whose vote changed from one stance to another in [from, to). */
  changedMinds(debateId: string, from: Date, to: Date): Promise<Map<number, number>>;
};

export type MemberStore = {
  /** Whether the notice was acted on before. */
  noticed(debateId: string, authorKey: string): Promise<boolean>;
  /** Records once that the notice was acted on; `name` updates the one that cards may show. */
  notice(debateId: string, authorKey: string, day: Date, name?: string): Promise<void>;
  /** Whether cards name the member; those that stand are shown anew. */
  setNamed(debateId: string, authorKey: string, named: boolean): Promise<void>;
  /** Everything kept under these two pseudonyms in all debates of a server. */
  export(guildId: string, authorKey: string, voterKey: string): Promise<MemberRecord[]>;
  /** Removes everything kept under them everywhere; what went, per debate. */
  erase(authorKey: string, voterKey: string, at: Date): Promise<ErasedFromDebate[]>;
};

export type ErasedFromDebate = { debateId: string; votes: number; items: number };

export type MemberRecord = {
  debateId: string;
  thesis: string;
  name: string | null;
  /** Whether cards may carry the name. */
  named: boolean;
  noticedOn: Date | null;
  votes: { claim: number; stance: Stance | null; at: Date }[];
  changes: { claim: number; from: Stance | null; to: Stance | null; at: Date }[];
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
  }[];
  revisions: { number: number; revision: number; text: string; source: string | null; at: Date }[];
  ratings: { number: number; value: string; quote: string | null; at: Date }[];
  changedMinds: { number: number; why: string; at: Date }[];
  /** Sources that one of the member's items offered, or was offered. */
  offers: { number: number; from: number; answer: string | null; at: Date }[];
  /** Sentences of summaries that were said to misrepresent one's item. */
  disputedSentences: { number: number; at: Date }[];
  drafts: { text: string; source: string; expiresAt: Date }[];
  /** What the member did as a moderator. */
  moderated: { number: number; action: string; reason: string; at: Date }[];
};

export type Draft = {
  formId: string;
  authorKey: string;
  claim: number | null;
  side: Side | null;
  /** The item that a rebuttal answers; null for evidence about a claim. */
  target: number | null;
  text: string;
  source: string;
  expiresAt: Date;
};

export type DraftStore = {
  keep(debateId: string, draft: Draft): Promise<void>;
  find(debateId: string, formId: string, authorKey: string, now: Date): Promise<Draft | null>;
  dropExpired(now: Date): Promise<void>;
};

/** Which commands Discord took last, by application. */
export type RegistrationStore = {
  registered(applicationId: string): Promise<string | null>;
  putRegistered(applicationId: string, hash: string): Promise<void>;
};
