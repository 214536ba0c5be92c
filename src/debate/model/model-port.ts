/** What the operator lets a model spend, and where it runs. */
export type ModelTerms = {
  /** Tokens that one Discord server may use in a week. */
  readonly weeklyBudget: number;
  /** Host and port of the model's server. */
  readonly server: string;
  /** A call is over within this many milliseconds, whatever happens. */
  readonly longestCallMs: number;
  /** Price per million tokens; absent where the operator set none. */
  readonly prices?: { readonly in: number; readonly out: number };
};

/** Absent if no model is configured: then fixed rules grade, and the template writes. */
export type WithModelTerms = { readonly model?: ModelTerms };

/**
 * A request that is prepared but not sent: its key shows whether the answer is already known. It
 * cannot be prepared if the server does not say which model it runs.
 */
export type Prepared<T> =
  | ({ readonly ok: true } & ModelTask<T>)
  | { readonly ok: false; readonly outcome: CallFailure; readonly ms: number };

export type ModelTask<T> = {
  /**
   * Hash (hex) of exactly what would be sent, except boundaries and nonce, and of model and server.
   */
  readonly key: string;
  /** The model's name, as the server reports it: any characters, as many as a path may have. */
  readonly model: string;
  /** Host and port of the server. */
  readonly server: string;
  /** Version of the prompt, and of the rubric in it if there is one. */
  readonly prompt: string;
  readonly rubric: string;
  /**
   * Sends it, with retries and one repair, and returns within LLM_TIMEOUT_MS of being prepared, not
   * counting the account's own time. Throws what the account throws, and if the program stops
   * meanwhile: then it has to be asked again after the next start.
   */
  ask(account: CallAccount): Promise<ModelAnswer<T>>;
};

export type ModelAnswer<T> =
  /** `usage` is that of the request that returned the answer. */
  | { readonly ok: true; readonly value: T; readonly usage: TokenUsage }
  | { readonly ok: false; readonly outcome: CallFailure | 'no-budget' };

/** Called for every request: before it, to allow it; after it, to record the result. */
export type CallAccount = {
  /** Reserves the most tokens that the request can use; false: it may not be sent. */
  reserve(tokens: number): Promise<boolean>;
  /** A request is over: `reserved` is what was reserved for it. */
  record(call: FinishedCall): Promise<void>;
};

export type FinishedCall = {
  readonly model: string;
  readonly server: string;
  readonly outcome: 'ok' | CallFailure;
  readonly usage: TokenUsage;
  /** Whole milliseconds. */
  readonly ms: number;
  /** Tokens reserved for it. */
  readonly reserved: number;
  /** Tokens charged: those used or, if unknown, all that were reserved. */
  readonly charged: number;
};

/** Tokens as reported by the server; null if it did not report them: unknown, never zero. */
export type TokenUsage = {
  readonly in: number | null;
  /** How many of the input tokens were cached. */
  readonly cached: number | null;
  readonly out: number | null;
};

/** Why a request returned no usable answer. */
export type CallFailure =
  | 'refusal'
  | 'length'
  | 'filter'
  | 'empty'
  | 'not-json'
  | 'bad-form'
  | 'wrong-nonce'
  | 'busy'
  | 'server-error'
  | 'rejected'
  | 'unreachable'
  | 'timeout'
  | 'no-model';
