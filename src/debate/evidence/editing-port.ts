import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import type { WithJobs } from '#debate/core/jobs-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { WithDrafts } from './draft-port.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';

/** An item, its cluster and its posts change together. */
export type EditingTransaction = EvidenceTransaction &
  ClusterTransaction &
  LimitTransaction &
  PostTransaction;

/** What it takes to store a text, new or changed: what is refused is kept, what is stored graded. */
export type Editing = WithTransactions<EditingTransaction> &
  WithDrafts &
  WithClock &
  WithPseudonyms &
  WithPublisher &
  WithJobs &
  WithModelTerms;
