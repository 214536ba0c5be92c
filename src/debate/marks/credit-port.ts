export type CreditStore = {
  /**
   * Stores a credit for a changed mind, in one statement that also checks whether the item is
   * standing: `before` if there already was one, `gone` if the item no longer stands.
   */
  give(credit: {
    debateId: string;
    number: number;
    memberKey: string;
    why: string;
    at: Date;
  }): Promise<'given' | 'before' | 'gone'>;
  /**
   * Texts of members whose vote the item changed, newest first, at most five; null in place of a
   * text that a moderator removed.
   */
  of(debateId: string, number: number): Promise<{ total: number; whys: (string | null)[] }>;
};

export type WithCredits = { readonly store: { readonly credits: CreditStore } };
