/**
 * Only ids and numbers: jobs are stored outside the debate's tables, so they must hold no member's
 * text.
 */
export type JobFields = Readonly<Record<string, string | number>>;

/** Background work that any process may run, and that is retried after a failure. */
type QueueName = 'summary' | 'grade' | 'sources' | 'votes' | 'removal';

/**
 * Enqueues background work. A job is only a reminder: the tables record what has to be done, and
 * every minute's tick enqueues again whatever is outstanding.
 */
export type Jobs = {
  /**
   * Does nothing if a job with this key is already waiting or running. Rejects while the database
   * is unreachable.
   */
  enqueue(queue: QueueName, key: string, fields: JobFields): Promise<void>;
};

export type WithJobs = { readonly jobs: Jobs };
