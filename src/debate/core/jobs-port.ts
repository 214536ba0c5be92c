/** Ids and numbers alone: a job is kept outside the debate's tables, so no text of a member. */
export type JobFields = Readonly<Record<string, string | number>>;

/** What is done later, by any process, again after a failure. */
type QueueName = 'summary' | 'grade' | 'sources' | 'votes' | 'removal';

/**
 * Enqueues background work. A job is a reminder, never the only record of what is to be done: the
 * tables have that, and the tick of each minute enqueues again what is still to do.
 */
export type Jobs = {
  /**
   * While a job with this key waits or runs, enqueueing it again does nothing. Rejects while the
   * database is unreachable.
   */
  enqueue(queue: QueueName, key: string, fields: JobFields): Promise<void>;
};

export type WithJobs = { readonly jobs: Jobs };
