/** A counter that said something else than there is; a claim's, or the debate's where it is null. */
export type Miscount = {
  readonly claim: number | null;
  readonly what: 'voters' | 'changes' | 'agree' | 'disagree' | 'unsure' | 'minds';
  readonly was: number;
  readonly is: number;
};

export type RecountStore = {
  /** Every debate, closed ones too. */
  debates(): Promise<string[]>;
  /** Counts a debate's votes anew, sets what differed right, and tells it. */
  recount(debateId: string): Promise<Miscount[]>;
};

export type WithRecounts = { readonly store: { readonly recounts: RecountStore } };
