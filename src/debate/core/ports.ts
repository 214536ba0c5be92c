export type Clock = {
  now(): Date;
};

/** Carries public messages from the outbox to Discord. Calls return at once and never fail. */
export type Publisher = {
  /** New rows are in the outbox. */
  wake(): void;
  /** What the board of this debate shows has changed. */
  boardChanged(debateId: string): void;
};

/** Transactions with exclusive access to one debate; `Tx` is what a use case can do in one. */
export type Transactions<Tx> = {
  /**
   * Runs `work` in one transaction, serialised with all others of the same debate; for anything
   * that must read before it writes. It commits completely or not at all.
   */
  inDebate<T>(debateId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
};

export type WithClock = { readonly clock: Clock };
export type WithPublisher = { readonly publisher: Publisher };
export type WithTransactions<Tx> = { readonly store: Transactions<Tx> };
