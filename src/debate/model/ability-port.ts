import { z } from 'zod';

export const structuredWays = ['json_schema', 'json_object', 'prompt'] as const;
export type Structured = (typeof structuredWays)[number];
export const tokenParams = ['max_completion_tokens', 'max_tokens'] as const;
export type TokenParam = (typeof tokenParams)[number];

/** Every ability of a server, defined once here, with the default assumed for an unknown server. */
export const abilitySchema = z.object({
  /** How JSON output is requested. */
  structured: z.enum(structuredWays).catch('json_schema'),
  /** Whether a schema may be marked as strict. */
  strict: z.boolean().catch(true),
  /** The name of the parameter that limits the length of an answer. */
  tokenParam: z.enum(tokenParams).catch('max_tokens'),
  /** Whether the temperature is set: only if the server is known to accept it. */
  temperature: z.boolean().catch(false),
  /** Whether it has a system role; without one, those words go into the user's message. */
  system: z.boolean().catch(true),
  /** Multiple of the usual token limit for its answers, including a model's reasoning. */
  room: z
    .number()
    .min(1 / 8)
    .max(64)
    .catch(1),
});

/** How requests to a server are made. */
export type Ability = Readonly<z.output<typeof abilitySchema>>;
export type AbilityName = keyof Ability;

/**
 * What is known about a server, by the ability's name: the value that worked instead of the one it
 * complained about, how often in a row it worked, and when last. An unreadable row counts as
 * knowing nothing.
 */
export const knownAbilitySchema = z
  .record(
    z.string(),
    z.object({
      instead: z.union([z.string(), z.number(), z.boolean()]),
      times: z.int().positive(),
      at: z.iso.datetime(),
    }),
  )
  .catch({});

export type KnownAbility = Readonly<z.output<typeof knownAbilitySchema>>;

/** Stored per server (host and port) and model, for all debates. */
export type AbilityStore = {
  find(server: string, model: string): Promise<KnownAbility | null>;
  put(server: string, model: string, known: KnownAbility, at: Date): Promise<void>;
};

export type WithAbilities = { readonly store: { readonly abilities: AbilityStore } };
