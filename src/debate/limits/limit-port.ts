/** How much there is of something for a day or a week, and when that is over. */
export type Allowance = {
  readonly most: number;
  readonly goneAt: Date;
};

/** What one limit has of whoever has used it, under a hash; see `limit-key.ts`. */
export type LimitUses = {
  /** How much was used; 0 where nothing was. */
  used(key: string): Promise<number>;
  /**
   * Uses one, unless as many as there are were used, whoever else does the same at the moment;
   * false: they were.
   */
  use(key: string, of: Allowance): Promise<boolean>;
};

/** Who may write nothing public for a time. */
type Freezes = {
  /** Until when the member under this key may write nothing public; null where they may. */
  frozenUntil(key: string, now: Date): Promise<Date | null>;
};

/** In a transaction that has the debate to itself: what it used is given back when it fails. */
export type LimitTransaction = LimitUses &
  Freezes & {
    /** Null ends a freeze. */
    freeze(key: string, until: Date | null): Promise<void>;
  };

/** Each method is one statement. */
export type LimitStore = LimitUses & {
  /** What is kept under these keys; absent where nothing was used. */
  usesOf(
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly used: number; readonly goneAt: Date }>>;
  frozenUntil(debateId: string, key: string, now: Date): Promise<Date | null>;
  /** Removes uses and freezes that are over. */
  dropPast(now: Date): Promise<void>;
};

export type WithLimits = { readonly store: { readonly limits: LimitStore } };
