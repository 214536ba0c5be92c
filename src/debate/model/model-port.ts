/** What the operator lets a model spend, and where it is. */
export type ModelTerms = {
  /** Tokens that one Discord server may use in a week. */
  readonly weeklyBudget: number;
  /** Host and port of its server. */
  readonly server: string;
  /** Within this time a call is over, whatever happens; milliseconds. */
  readonly longestCallMs: number;
  /** Price per million tokens; absent where the operator set none. */
  readonly prices?: { readonly in: number; readonly out: number };
};

/** Absent where none is configured: fixed rules grade, and the template writes. */
export type WithModelTerms = { readonly model?: ModelTerms };

/**
 * A request that is ready to be sent and is not yet: its key says whether the answer is known
 * already. Not ready when the server does not say which model it has.
 */
export type Prepared<T> =
  | ({ readonly ok: true } & ModelTask<T>)
  | { readonly ok: false; readonly outcome: CallFailure; readonly ms: number };

export type ModelTask<T> = {
  /** Hash (hex) of exactly what would be sent, boundaries and nonce apart, of model and server. */
  readonly key: string;
  /** The model's name, as the server has it: whatever characters, as many as a path may have. */
  readonly model: string;
  /** Host and port of the server. */
  readonly server: string;
  /** Version of the prompt, and of the rubric in it; for writing the same. */
  readonly prompt: string;
  readonly rubric: string;
  /**
   * Sends it, with retries and one repair, and returns within LLM_TIMEOUT_MS from when it was
   * prepared, apart from what the account takes. Throws what the account throws, and when the
   * program ends meanwhile: then it is to be asked again after the next start.
   */
  ask(account: CallAccount): Promise<ModelAnswer<T>>;
};

export type ModelAnswer<T> =
  /** `usage` is that of the request that brought the answer. */
  | { readonly ok: true; readonly value: T; readonly usage: TokenUsage }
  | { readonly ok: false; readonly outcome: CallFailure | 'no-budget' };

/** Told of every request: before it, whether it may be sent, and after it what came of it. */
export type CallAccount = {
  /** Sets aside the most that the request can use; false: nothing may be sent. */
  reserve(tokens: number): Promise<boolean>;
  /** One request is over: `reserved` is what was set aside for it. */
  record(call: FinishedCall): Promise<void>;
};

export type FinishedCall = {
  readonly model: string;
  readonly server: string;
  readonly outcome: 'ok' | CallFailure;
  readonly usage: TokenUsage;
  /** Whole milliseconds. */
  readonly ms: number;
  /** Tokens set aside for it. */
  readonly reserved: number;
  /** Tokens that it counts for: what was used, all that was set aside where that is not known. */
  readonly charged: number;
};

/** Tokens as the server told them; null where it did not: unknown, never none. */
export type TokenUsage = {
  readonly in: number | null;
  /** Of those in, the ones that it had in its cache. */
  readonly cached: number | null;
  readonly out: number | null;
};

/** Why a request brought no answer that can be used. */
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
