import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import type { WithJobs } from '#debate/core/jobs-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { WithDrafts } from './draft-port.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';

/** An item, its cluster and its posts change in one transaction. */
export type EditingTransaction = EvidenceTransaction &
  ClusterTransaction &
  LimitTransaction &
  PostTransaction;

/**
 * What storing a new or changed text needs: a draft is kept if it is refused, a grading enqueued if
 * it is stored.
 */
export type Editing = WithTransactions<EditingTransaction> &
  WithDrafts &
  WithClock &
  WithPseudonyms &
  WithPublisher &
  WithJobs &
  WithModelTerms;
