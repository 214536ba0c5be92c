/**
 * Where the summaries of large debates are made: their tallies take seconds of computing, and no voter
 * should wait for that. Each does what its namesake in `summarise-due.ts` does.
 */
export type LargeSummaries = {
  summariseDue(debateId: string, awaitsGrades: boolean): Promise<void>;
  postSoFar(debateId: string): Promise<void>;
  closeDebate(debateId: string): Promise<boolean>;
};

/** Absent where all summaries are made in the caller's own thread. */
export type WithLargeSummaries = { readonly largeSummaries?: LargeSummaries };
