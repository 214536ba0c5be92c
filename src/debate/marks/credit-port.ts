export type CreditStore = {
  /**
   * Keeps a credit for a changed mind, in one statement that also looks whether the item stands:
   * `before` when there was one, `gone` when the item does not stand any more.
   */
  give(credit: {
    debateId: string;
    number: number;
    memberKey: string;
    why: string;
    at: Date;
  }): Promise<'given' | 'before' | 'gone'>;
  /**
   * Words of those whose vote an item changed, newest first, at most five; null in place of words
   * that a moderator removed.
   */
  of(debateId: string, number: number): Promise<{ total: number; whys: (string | null)[] }>;
};

export type WithCredits = { readonly store: { readonly credits: CreditStore } };
