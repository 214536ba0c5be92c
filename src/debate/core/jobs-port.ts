/** Ids and numbers alone: a job is kept outside the debate's tables, so no text of a member. */
export type JobFields = Readonly<Record<string, string | number>>;

/** What is done later, by any process, again after a failure. */
type QueueName = 'summary' | 'grade' | 'sources' | 'votes';

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

/** Does one job; may be called again for the same job, so it looks first at what is done already. */
export type JobHandler = (fields: JobFields, stopping: AbortSignal) => Promise<void>;

export type WorkOptions = {
  /** Jobs at once in this process; 1 unless told. */
  readonly concurrency?: number;
  /** Tries after the first one; 3 unless told. */
  readonly retries?: number;
  /** Seconds before the second try; each later one waits about twice as long, up to ten minutes. */
  readonly backOffSeconds?: number;
  /** A try that takes longer counts as failed, and its signal says so; 120 unless told. */
  readonly timeoutSeconds?: number;
};

export type WithJobs = { readonly jobs: Jobs };
