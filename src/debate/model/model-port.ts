import type { Direction } from '#debate/grading/rules/types.ts';
import type { Bullet } from '#debate/summary/rules/bullets/types.ts';
import type { WriterFacts } from '#debate/summary/rules/writer-facts.ts';

export type { Bullet } from '#debate/summary/rules/bullets/types.ts';
export type { WriterFacts, WriterItem } from '#debate/summary/rules/writer-facts.ts';

/**
 * The language model as the debate knows it: it fills in a form about one item, and writes
 * sentences about facts. It decides nothing; whatever it returns is checked by code.
 */
export type Model = {
  /** The form about one item. */
  grade(question: GradeQuestion): Promise<Prepared<RubricAnswer>>;
  /** Sentences about the week, each with the items that it rests on; none of them checked yet. */
  write(facts: WriterFacts): Promise<Prepared<readonly Bullet[]>>;
};

/** The model with what its operator lets it spend. */
export type ConfiguredModel = Model & {
  /** Tokens that one Discord server may use in a week. */
  readonly weeklyBudget: number;
  /** Host and port of its server. */
  readonly server: string;
  /** Within this time a call is over, whatever happens; milliseconds. */
  readonly longestCallMs: number;
  /** Price per million tokens; absent where the operator set none. */
  readonly prices?: { readonly in: number; readonly out: number };
};

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
  /** The model's name, as the server has it: any characters, as many as a path may have. */
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
export const callFailures = [
  'refusal',
  'length',
  'filter',
  'empty',
  'not-json',
  'bad-form',
  'wrong-nonce',
  'busy',
  'server-error',
  'rejected',
  'unreachable',
  'timeout',
  'no-model',
] as const;
export type CallFailure = (typeof callFailures)[number];

/** What an item is judged about, and its text; both plain, without mentions or hidden characters. */
export type GradeQuestion = {
  readonly about:
    | { readonly kind: 'claim'; readonly statement: string; readonly counterexample: string }
    /** A rebuttal is about the text that it answers. */
    | { readonly kind: 'item'; readonly text: string };
  readonly text: string;
};

export const bearingLevels = ['none', 'tangential', 'partial', 'direct'] as const;
export const diagnosticityLevels = ['both', 'leans', 'discriminates'] as const;
export const reasoningLevels = ['missing', 'weak', 'fair', 'explicit'] as const;
export const directions = [
  'supports',
  'undermines',
  'both',
  'unclear',
] as const satisfies readonly Direction[];

/** The form as the model filled it in. */
export type RubricAnswer = {
  readonly bearing: (typeof bearingLevels)[number];
  readonly diagnosticity: (typeof diagnosticityLevels)[number];
  readonly reasoning: (typeof reasoningLevels)[number];
  /** Read without knowing the declared side. */
  readonly direction: (typeof directions)[number];
  /** What it says it relied on; anything, until it was looked for in the item. */
  readonly span: string;
};

/** The ledger of requests and the budget of a server's week; each method is one statement. */
export type CallStore = {
  /**
   * Sets aside tokens of a server's week unless that would exceed the budget, whoever else does the
   * same at the moment; false: it would.
   */
  reserve(of: BudgetWeek, tokens: number, budget: number): Promise<boolean>;
  /** Writes the ledger's row, and puts what it is charged in place of what was set aside. */
  settle(of: BudgetWeek, call: LedgerEntry): Promise<void>;
  /** Tokens set aside or used in this week. */
  spent(of: BudgetWeek): Promise<number>;
  /** What the ledger of a debate says since a moment. */
  totals(debateId: string, since: Date): Promise<CallTotals>;
};

/** An ISO week such as 2026-W47 of one Discord server. */
export type BudgetWeek = { readonly guildId: string; readonly week: string };

export type LedgerEntry = FinishedCall & {
  readonly debateId: string;
  readonly purpose: 'grade' | 'write';
  /** The item that was graded; null for writing. */
  readonly item: number | null;
  readonly at: Date;
};

export type CallTotals = {
  readonly calls: number;
  readonly failed: number;
  /** Sums of what is known. */
  readonly in: number;
  readonly cached: number;
  readonly out: number;
  /** Calls whose tokens the server did not tell. */
  readonly unknown: number;
  /** The model of the newest request; null before the first. */
  readonly lastModel: string | null;
  readonly lastFailure: { readonly outcome: CallFailure; readonly at: Date } | null;
};
