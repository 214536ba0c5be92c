/** Figures from the database and the process, read on each scrape; none about a person. */
export type Figures = {
  readonly votes: number;
  readonly items: number;
  /**
   * Posts that are not up to date, how many of them fail, and how long the oldest has been due, in
   * seconds.
   */
  readonly outbox: { readonly waiting: number; readonly failing: number; readonly oldest: number };
  readonly gradings: number;
  readonly jobs: readonly {
    readonly queue: string;
    readonly state: string;
    readonly count: number;
  }[];
  /** Tokens and calls since the ledger began. */
  readonly tokens: { readonly in: number; readonly out: number };
  readonly calls: readonly { readonly outcome: string; readonly count: number }[];
};

/** How many connections of one pool are in use, and how many requests wait for one. */
type Pool = {
  readonly pool: string;
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
};

/** Where the figures come from; each is read at most once per scrape. */
export type Sources = {
  figures(): Promise<Figures>;
  summariesDue(): Promise<number>;
  pools(): readonly Pool[];
  /** Shards of this process, and whether each is connected. */
  shards(): readonly { readonly id: number; readonly connected: boolean }[];
};
