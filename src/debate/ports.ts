/**
 * All that the debate needs from the world, in one type: for `app.ts`, which gives it its adapters,
 * and for whoever calls use cases. No room below imports this; each names the ports that it uses.
 */

import type { WithPace } from './ballot/ballot-pace.ts';
import type { WithRecounts } from './ballot/recount-port.ts';
import type { VoteTransaction, WithVotes } from './ballot/vote-port.ts';
import type { WithStrongest } from './browse/strongest-port.ts';
import type { ClusterTransaction } from './clusters/cluster-transaction.ts';
import type { WithDebates } from './core/debate-port.ts';
import type { WithFaults } from './core/fault-port.ts';
import type { WithJobs } from './core/jobs-port.ts';
import type { WithNotices } from './core/notice-port.ts';
import type { Transactions, WithClock, WithPublisher } from './core/ports.ts';
import type { WithPseudonyms } from './core/pseudonyms.ts';
import type { WithStandings } from './core/standing-port.ts';
import type { WithGuilds, WithRegistrations } from './debates/installation-port.ts';
import type { WithLargeDebates } from './debates/large-debates-port.ts';
import type { WithTheses } from './debates/set-up-debate.ts';
import type { SettingTransaction } from './debates/setting-port.ts';
import type { WithDrafts } from './evidence/draft-port.ts';
import type { WithEvidence } from './evidence/evidence-port.ts';
import type { EvidenceTransaction } from './evidence/evidence-transaction.ts';
import type { WithOffers } from './evidence/offer-port.ts';
import type { RereadTransaction, WithRereading } from './evidence/reread-port.ts';
import type { Grader } from './grading/grader-port.ts';
import type { GradingTransaction, WithGradings } from './grading/grading-port.ts';
import type { LimitTransaction, WithLimits } from './limits/limit-port.ts';
import type { WithLog } from './log/log-port.ts';
import type { WithCredits } from './marks/credit-port.ts';
import type { WithMarks } from './marks/mark-port.ts';
import type { WithAbilities } from './model/ability-port.ts';
import type { WithCalls } from './model/ledger-port.ts';
import type { ModelTerms } from './model/model-port.ts';
import type { WithModelChecks } from './model-check/model-check-port.ts';
import type { WithAddedWords, WordsTransaction } from './moderation/added-words-port.ts';
import type { ModerationTransaction, WithReviews } from './moderation/review-port.ts';
import type { PostTransaction, WithPosts } from './posts/outbox-port.ts';
import type { WithMembers } from './privacy/member-port.ts';
import type { RecordTransaction, WithRecords } from './record/record-port.ts';
import type { ReportTransaction, WithReports } from './reports/report-port.ts';
import type { WithLargeClaims } from './same-source/first-sourced.ts';
import type { SameSourceTransaction, WithSameSources } from './same-source/same-source-port.ts';
import type { WithWritings } from './summary/kept-writing-port.ts';
import type { WithLargeSummaries } from './summary/large-summaries-port.ts';
import type { WithPainter } from './summary/painter-port.ts';
import type { Reader } from './summary/reader-port.ts';
import type { WithSchedules } from './summary/schedule-port.ts';
import type { WithSentences } from './summary/sentence-port.ts';
import type { WithSummaries } from './summary/summary-port.ts';
import type { SummaryTransaction } from './summary/summary-transaction.ts';
import type { Writer } from './summary/writer-port.ts';
import type { WithDeciding } from './tally/deciding-port.ts';
import type { WithDigests } from './tally/digest-port.ts';
import type { WithLeads } from './thesis/leads.ts';

export type Ports = WithClock &
  WithPseudonyms &
  WithPublisher &
  WithPainter &
  WithJobs &
  WithFaults &
  WithPace &
  WithTheses &
  WithLeads &
  WithLargeSummaries &
  WithLargeClaims &
  WithLargeDebates & {
    readonly store: Store;
    readonly model?: ConfiguredModel;
  };

/** A language model that grades, writes and reads again, with what its operator lets it spend. */
export type ConfiguredModel = Grader & Writer & Reader & ModelTerms;

/** All that is kept. Every method is one statement or one transaction. */
export type Store = Transactions<DebateTransaction> &
  (WithGuilds &
    WithRegistrations &
    WithDebates &
    WithSchedules &
    WithVotes &
    WithRecounts &
    WithMarks &
    WithDeciding &
    WithDigests &
    WithCredits &
    WithEvidence &
    WithOffers &
    WithRereading &
    WithStrongest &
    WithDrafts &
    WithReviews &
    WithReports &
    WithAddedWords &
    WithLog &
    WithLimits &
    WithSameSources &
    WithNotices &
    WithStandings &
    WithMembers &
    WithSummaries &
    WithWritings &
    WithSentences &
    WithRecords &
    WithPosts &
    WithGradings &
    WithCalls &
    WithAbilities &
    WithModelChecks)['store'];

/** What a transaction that has the debate to itself can do. */
export type DebateTransaction = EvidenceTransaction &
  ClusterTransaction &
  GradingTransaction &
  LimitTransaction &
  ModerationTransaction &
  PostTransaction &
  ReportTransaction &
  RereadTransaction &
  SameSourceTransaction &
  SettingTransaction &
  SummaryTransaction &
  VoteTransaction &
  WordsTransaction &
  RecordTransaction;
