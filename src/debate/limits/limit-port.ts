/** How much of something there is for a day or a week, and when that ends. */
export type Allowance = {
  readonly most: number;
  readonly goneAt: Date;
};

/** How much of a limit was used, under a hash; see `limit-key.ts`. */
export type LimitUses = {
  /** How much was used; 0 if nothing was. */
  used(key: string): Promise<number>;
  /** Uses one unless the allowance is used up, atomically under concurrency; false if it is. */
  use(key: string, of: Allowance): Promise<boolean>;
};

/** Members who may not write anything public for a time. */
type Freezes = {
  /** Until when the member with this key may not write anything public; null if they may. */
  frozenUntil(key: string, now: Date): Promise<Date | null>;
};

/** In a transaction that holds the debate's lock: uses are rolled back with it. */
export type LimitTransaction = LimitUses &
  Freezes & {
    /** Null ends a freeze. */
    freeze(key: string, until: Date | null): Promise<void>;
  };

/** Each method is one statement. */
export type LimitStore = LimitUses & {
  /** What is stored under these keys; absent if nothing was used. */
  usesOf(
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly used: number; readonly goneAt: Date }>>;
  frozenUntil(debateId: string, key: string, now: Date): Promise<Date | null>;
  /** Removes uses and freezes that have expired. */
  dropPast(now: Date): Promise<void>;
};

export type WithLimits = { readonly store: { readonly limits: LimitStore } };
