/**
 * Makes the summaries of large debates elsewhere: their tallies take seconds of computing, which no
 * voter should wait for. Each method does what its namesake in `summarise-due.ts` does.
 */
export type LargeSummaries = {
  summariseDue(debateId: string, awaitsGrades: boolean): Promise<void>;
  postSoFar(debateId: string): Promise<void>;
  closeDebate(debateId: string): Promise<boolean>;
};

/** Absent if all summaries are made in the caller's own thread. */
export type WithLargeSummaries = { readonly largeSummaries?: LargeSummaries };
