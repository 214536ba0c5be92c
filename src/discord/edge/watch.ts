/**
 * How an interaction was acknowledged: by its answer, or by a deferral with the answer to follow.
 */
export type Acknowledgement = 'answer' | 'deferral';

/** Why this process did not answer Discord. */
type Unanswered = 'too-late' | 'refused' | 'old' | 'in-doubt';

/** Notified of the outcome of interactions, by route and never by person; for metrics. */
export type Watch = {
  /** Discord got the first response, `ms` after the interaction arrived. */
  acknowledged(route: string, how: Acknowledgement, ms: number): void;
  unanswered(route: string, why: Unanswered): void;
  /** An internal error; the person got an apology. */
  failed(route: string): void;
};

/** Does nothing. */
export const UNWATCHED: Watch = {
  acknowledged: () => undefined,
  unanswered: () => undefined,
  failed: () => undefined,
};
