/** What the database and the process tell when somebody looks; numbers about no person. */
export type Figures = {
  readonly votes: number;
  readonly items: number;
  /** Posts that are not yet as they should be, and for how long the oldest has been due, seconds. */
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

/** How much of one pool of connections is in use, and how many wait for one. */
type Pool = {
  readonly pool: string;
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
};

/** Where the figures come from; each is asked at most once a look. */
export type Sources = {
  figures(): Promise<Figures>;
  summariesDue(): Promise<number>;
  pools(): readonly Pool[];
  /** Shards of this process, and whether each is connected. */
  shards(): readonly { readonly id: number; readonly connected: boolean }[];
};
