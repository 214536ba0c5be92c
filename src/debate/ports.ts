/**
 * What the debate needs from the world. The use cases see these interfaces only; `app.ts` gives
 * them their adapters. A port is as small as its users.
 */

import type { ClusterKey, Founder } from './rules/cluster.ts';
import type { SummaryLine } from './rules/summary-facts.ts';
import type { StoredSummary, SummaryContent, SummaryKind } from './summary-content.ts';
import type { Thesis } from './thesis.ts';
import type {
  Debate,
  DebateSettings,
  DebateState,
  Evidence,
  Side,
  Stance,
  StoredGrade,
  Vote,
  VoteCounts,
} from './types.ts';

export type Ports = {
  readonly store: Store;
  readonly clock: Clock;
  readonly pseudonyms: Pseudonyms;
  readonly publisher: Publisher;
  /** The thesis files, in the order in which setup offers them. */
  readonly theses: readonly Thesis[];
  /** Characters that a reader of the summary will see, after escaping. */
  readonly summaryLength: (lines: readonly SummaryLine[]) => number;
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
  readonly evidence: EvidenceStore;
  readonly members: MemberStore;
  readonly drafts: DraftStore;
  readonly summaries: SummaryStore;
  readonly posts: PostStore;
  readonly registrations: RegistrationStore;
  /**
   * Runs `work` in one transaction, alone among all such of the same debate: the place for what
   * must read before it writes. Everything in it is kept, or nothing.
   */
  inDebate<T>(debateId: string, work: (store: DebateTransaction) => Promise<T>): Promise<T>;
};

export type GuildStore = {
  /** Whether the bot is known to be in the server. */
  isKnown(guildId: string): Promise<boolean>;
  /** Records that the bot is in the server, or is back in it. */
  joined(guildId: string, at: Date): Promise<void>;
  left(guildId: string, at: Date): Promise<void>;
};

export type DebateStore = {
  find(debateId: string): Promise<Debate | null>;
  /** The debate of the server that is not closed. */
  openIn(guildId: string): Promise<Debate | null>;
  /** The open one, else the one closed last. */
  latestIn(guildId: string): Promise<Debate | null>;
  /** Every debate that is not closed, by id, for the board after a start. */
  allOpen(): Promise<string[]>;
  /** Creates it unless the server has an open one, which is returned instead. */
  create(debate: Debate): Promise<{ debate: Debate; created: boolean }>;
  change(debateId: string, settings: DebateSettings): Promise<void>;
  setState(debateId: string, state: DebateState, at: Date): Promise<void>;
  erasures(debateId: string): Promise<{ members: number; votes: number; items: number }>;
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
  /** Members with at least one standing vote. */
  voters(debateId: string): Promise<number>;
  /** Per claim, members whose vote changed from one stance to another in [from, to). */
  changedMinds(debateId: string, from: Date, to: Date): Promise<Map<number, number>>;
};

export type EvidenceFilter = {
  claim?: number;
  side?: Side;
  authorKey?: string;
  /** Withdrawn, hidden and erased ones too: for one's own. */
  includeGone?: boolean;
};

export type EvidenceStore = {
  find(debateId: string, number: number): Promise<Evidence | null>;
  /** Newest first, `size` from `offset`; total counts all that match. */
  list(
    debateId: string,
    filter: EvidenceFilter,
    offset: number,
    size: number,
  ): Promise<{ items: Evidence[]; total: number }>;
  /** All that stands, by number: what the tally counts. */
  standing(debateId: string, claim?: number): Promise<Evidence[]>;
  /** Standing items per claim. */
  countByClaim(debateId: string): Promise<Map<number, number>>;
  authors(debateId: string): Promise<number>;
  /** Own items hidden since their author was last told; marks them as told. */
  takeHiddenNotices(
    debateId: string,
    authorKey: string,
  ): Promise<{ number: number; reason: string }[]>;
};

export type NewGrade = Omit<StoredGrade, 'span'>;

/** What a text is stored as: common to a filing and a revision. */
export type EvidenceText = {
  text: string;
  source: string | null;
  sourceKey: string | null;
  sourceKind: Evidence['sourceKind'];
  sourceLevel: Evidence['sourceLevel'];
  specificity: Evidence['specificity'];
  grade: NewGrade;
  formId: string;
  at: Date;
};

export type NewEvidence = EvidenceText & {
  number: number;
  claim: number;
  side: Side;
  cluster: number;
  similarTo: number | null;
  authorKey: string;
};

/** The methods of a transaction that has the debate to itself. */
export type DebateTransaction = {
  /** The number for the next item; given out once. */
  nextNumber(): Promise<number>;
  /** The item that this form has become already. */
  byForm(formId: string): Promise<number | null>;
  find(number: number): Promise<Evidence | null>;
  filedSince(authorKey: string, from: Date): Promise<number>;
  /** Founders that may be the same source or a near-equal text, found through an index. */
  clusterCandidates(of: {
    claim: number;
    side: Side;
    key: ClusterKey;
    probes: readonly number[];
  }): Promise<Founder[]>;
  /** The author's own item in a cluster, withdrawn or hidden ones too. */
  ownInCluster(cluster: number, authorKey: string): Promise<Evidence | null>;
  addEvidence(item: NewEvidence): Promise<void>;
  addCluster(cluster: Founder & { claim: number; side: Side }): Promise<void>;
  /** Keeps the old text as a revision, sets the new one and takes back a withdrawal. */
  revise(number: number, text: EvidenceText): Promise<void>;
  withdraw(number: number, at: Date): Promise<void>;
  hide(number: number, reason: string, at: Date): Promise<void>;
  restore(number: number): Promise<void>;
  logModeration(entry: {
    number: number;
    action: 'hide' | 'restore';
    reason: string;
    byKey: string;
    at: Date;
  }): Promise<void>;
  dropDraft(formId: string): Promise<void>;
  /** Puts a post into the outbox, or asks for it to be shown anew. */
  wantPost(post: { key: string; kind: PostKind; channelId: string; at: Date }): Promise<void>;
  /** Asks for a post to be shown anew if it is there. */
  refreshPost(key: string): Promise<void>;
  /** Asks for every summary that was posted to be shown anew: an item that they may quote changed. */
  refreshSummaries(): Promise<void>;
  postsSince(kind: PostKind, from: Date): Promise<number>;
  putSummary(summary: {
    week: string;
    kind: SummaryKind;
    startsAt: Date;
    endsAt: Date;
    madeAt: Date;
    rules: string;
    content: SummaryContent;
  }): Promise<void>;
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
  noticedOn: Date | null;
  votes: { claim: number; stance: Stance | null; at: Date }[];
  changes: { claim: number; from: Stance | null; to: Stance | null; at: Date }[];
  evidence: {
    number: number;
    claim: number;
    side: Side;
    text: string;
    source: string | null;
    filedAt: Date;
    withdrawnAt: Date | null;
    hiddenAt: Date | null;
    hiddenReason: string | null;
  }[];
  revisions: { number: number; revision: number; text: string; source: string | null; at: Date }[];
  drafts: { text: string; source: string; expiresAt: Date }[];
};

export type Draft = {
  formId: string;
  authorKey: string;
  claim: number | null;
  side: Side | null;
  text: string;
  source: string;
  expiresAt: Date;
};

export type DraftStore = {
  keep(debateId: string, draft: Draft): Promise<void>;
  find(debateId: string, formId: string, authorKey: string, now: Date): Promise<Draft | null>;
  dropExpired(now: Date): Promise<void>;
};

export type SummaryStore = {
  newest(debateId: string): Promise<StoredSummary | null>;
  /** The newest one of an earlier week. */
  before(debateId: string, week: string): Promise<StoredSummary | null>;
  /** The week's own if there is one, else its "so far". */
  ofWeek(debateId: string, week: string): Promise<StoredSummary | null>;
  find(debateId: string, week: string, kind: SummaryKind): Promise<StoredSummary | null>;
  /** Weeks that have a summary, newest first, at most 25. */
  weeks(debateId: string): Promise<{ week: string; startsAt: Date; endsAt: Date }[]>;
};

export type PostKind = 'board' | 'card' | 'list' | 'summary';

/** A post in hand: nobody else has it until the hold ends. */
export type HeldPost = {
  debateId: string;
  key: string;
  kind: PostKind;
  channelId: string;
  messageId: string | null;
  wanted: number;
  attempts: number;
  /** When an earlier sending began whose answer never came. */
  sentAt: Date | null;
  createdAt: Date;
};

/** The outbox. Its times are the database's own: a demo's clock does not hold up deliveries. */
export type PostStore = {
  /** Takes up to `most` posts that are due and not as wanted, for `holdMs`. */
  take(holdMs: number, most: number): Promise<HeldPost[]>;
  /** Milliseconds until the next one is due, 0 when one is; null when all is shown. */
  nextDueMs(): Promise<number | null>;
  /**
   * Notes that a first sending begins: until its answer is stored, the message may or may not be.
   * Returns when the first try began, the same for every later one.
   */
  sending(post: HeldPost): Promise<Date>;
  /** Stores where it stands; the next change is shown not before `paceMs` from now. */
  shown(post: HeldPost, messageId: string, paceMs: number): Promise<void>;
  /** Nothing is left to show, or somebody deleted the message: it is not posted again. */
  gone(post: HeldPost): Promise<void>;
  failed(post: HeldPost, error: string, delayMs: number): Promise<void>;
  find(
    debateId: string,
    key: string,
  ): Promise<{ channelId: string; messageId: string | null } | null>;
  /** Posts that could not be delivered at the last try, for `/debate status`. */
  troubles(debateId: string): Promise<{ key: string; channelId: string; error: string }[]>;
  /** Items filed in [from, to) that have no card of their own. */
  uncarded(debateId: string, from: Date, to: Date): Promise<Evidence[]>;
  /** Makes the board wanted in this channel; with a new channel it is posted there anew. */
  wantBoard(debateId: string, channelId: string, at: Date): Promise<void>;
  /** Asks for the board to be shown anew, if it was posted. */
  refreshBoard(debateId: string): Promise<void>;
};

/** Which commands Discord took last, by application. */
export type RegistrationStore = {
  registered(applicationId: string): Promise<string | null>;
  putRegistered(applicationId: string, hash: string): Promise<void>;
};
