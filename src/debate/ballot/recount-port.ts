/** A counter that was wrong: a claim's, or the debate's if `claim` is null. */
export type Miscount = {
  readonly claim: number | null;
  readonly what: 'voters' | 'changes' | 'agree' | 'disagree' | 'unsure' | 'minds';
  readonly was: number;
  readonly is: number;
};

export type RecountStore = {
  /** Every debate, closed ones too. */
  debates(): Promise<string[]>;
  /**
   * Recounts a debate's votes, corrects wrong counters and returns them. Fails while another recount
   * is counting the debate.
   */
  recount(debateId: string): Promise<Miscount[]>;
};

export type WithRecounts = { readonly store: { readonly recounts: RecountStore } };
