/** What a server has shown that it can do for a model: found out once, and kept. */
export type Ability = {
  /** How it is asked for JSON. */
  readonly structured: Structured;
  /** The name under which it knows the limit of an answer. */
  readonly tokenParam: TokenParam;
  /** Whether it lets the temperature be set. */
  readonly temperature: boolean;
};

export const structuredWays = ['json_schema', 'json_object', 'prompt'] as const;
export type Structured = (typeof structuredWays)[number];
export const tokenParams = ['max_completion_tokens', 'max_tokens'] as const;
export type TokenParam = (typeof tokenParams)[number];

/** Kept per server (host and port) and model, for all debates. */
export type AbilityStore = {
  find(server: string, model: string): Promise<Ability | null>;
  put(server: string, model: string, ability: Ability, at: Date): Promise<void>;
};

export type WithAbilities = { readonly store: { readonly abilities: AbilityStore } };
