/**
 * All that the debate needs from the world, in one type: for `app.ts`, which gives it its adapters,
 * and for whoever calls use cases. No room below imports this; each names the ports that it uses.
 */

import type { VoteStore } from './ballot/vote-port.ts';
import type { ClusterTransaction } from './clusters/cluster-transaction.ts';
import type { DebateStore } from './core/debate-port.ts';
import type { Jobs } from './core/jobs-port.ts';
import type { NoticeStore } from './core/notice-port.ts';
import type { Clock, Publisher, Transactions } from './core/ports.ts';
import type { Pseudonyms } from './core/pseudonyms.ts';
import type { Thesis } from './core/rules/claim.ts';
import type { GuildStore, RegistrationStore } from './debates/installation-port.ts';
import type { DraftStore } from './evidence/draft-port.ts';
import type { EvidenceStore } from './evidence/evidence-port.ts';
import type { EvidenceTransaction } from './evidence/evidence-transaction.ts';
import type { OfferStore } from './evidence/offer-port.ts';
import type { GradingStore, GradingTransaction } from './grading/grading-port.ts';
import type { RatingStore } from './marks/rating-port.ts';
import type { AbilityStore } from './model/ability-port.ts';
import type { CallStore, ConfiguredModel } from './model/model-port.ts';
import type { ModerationTransaction, ReviewStore } from './moderation/review-port.ts';
import type { PostStore, PostTransaction } from './posts/outbox-port.ts';
import type { MemberStore } from './privacy/member-port.ts';
import type { Painter } from './summary/painter-port.ts';
import type { ScheduleStore } from './summary/schedule-port.ts';
import type { SummaryStore } from './summary/summary-port.ts';
import type { SummaryTransaction } from './summary/summary-transaction.ts';
import type { SentenceStore, WritingStore } from './summary/writing-port.ts';
import type { Lead } from './thesis/leads.ts';

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
  /** Absent where none is configured: fixed rules grade, and the template writes. */
  readonly model?: ConfiguredModel;
};

/** All that is kept. Every method is one statement or one transaction. */
export type Store = Transactions<DebateTransaction> & {
  readonly guilds: GuildStore;
  readonly debates: DebateStore & ScheduleStore;
  readonly votes: VoteStore;
  readonly ratings: RatingStore;
  readonly evidence: EvidenceStore;
  readonly offers: OfferStore;
  readonly reviews: ReviewStore;
  readonly members: NoticeStore & MemberStore;
  readonly drafts: DraftStore;
  readonly summaries: SummaryStore;
  readonly writings: WritingStore;
  readonly sentences: SentenceStore;
  readonly posts: PostStore;
  readonly gradings: GradingStore;
  readonly calls: CallStore;
  readonly abilities: AbilityStore;
  readonly registrations: RegistrationStore;
};

/** What a transaction that has the debate to itself can do. */
export type DebateTransaction = EvidenceTransaction &
  ClusterTransaction &
  GradingTransaction &
  ModerationTransaction &
  PostTransaction &
  SummaryTransaction;
