/** Ids and numbers alone: a job is kept outside the debate's tables, so no text of a member. */
export type JobFields = Readonly<Record<string, string | number>>;

/** What is done later, by any process, again after a failure. */
type QueueName = 'summary' | 'grade' | 'sources' | 'votes' | 'removal';

/**
 * Asks for work that can wait. A job is a hint, never the only record of what is to be done: the
 * tables say that, and the tick of each minute asks again for what they say.
 */
export type Jobs = {
  /**
   * While a job of this key waits or runs, asking again does nothing. Rejects while the database
   * is away.
   */
  enqueue(queue: QueueName, key: string, fields: JobFields): Promise<void>;
};

export type WithJobs = { readonly jobs: Jobs };
