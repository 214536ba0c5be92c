export type CreditStore = {
  /** Keeps a credit for a changed mind; false when there was one. */
  give(credit: {
    debateId: string;
    number: number;
    memberKey: string;
    why: string;
    at: Date;
  }): Promise<boolean>;
  /** Words of those whose vote an item changed, newest first, at most five. */
  of(debateId: string, number: number): Promise<{ total: number; whys: string[] }>;
};

export type WithCredits = { readonly store: { readonly credits: CreditStore } };
