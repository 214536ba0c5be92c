/** How an interaction was acknowledged: by its answer, or by a deferral that the answer follows. */
export type Acknowledgement = 'answer' | 'deferral';

/** Why Discord got no answer from here. */
type Unanswered = 'too-late' | 'refused' | 'old' | 'in-doubt';

/** Is told what becomes of interactions, by their route and never by their person; for metrics. */
export type Watch = {
  /** Discord has the first word of it, `ms` after it arrived. */
  acknowledged(route: string, how: Acknowledgement, ms: number): void;
  unanswered(route: string, why: Unanswered): void;
  /** A fault of ours, for which the person got an apology. */
  failed(route: string): void;
};

/** Watches nothing. */
export const UNWATCHED: Watch = {
  acknowledged: () => undefined,
  unanswered: () => undefined,
  failed: () => undefined,
};
