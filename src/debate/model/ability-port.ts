import { z } from 'zod';

export const structuredWays = ['json_schema', 'json_object', 'prompt'] as const;
export type Structured = (typeof structuredWays)[number];
export const tokenParams = ['max_completion_tokens', 'max_tokens'] as const;
export type TokenParam = (typeof tokenParams)[number];

/** Every ability of a server, named here once, with what is assumed where nothing is known. */
export const abilitySchema = z.object({
  /** How it is asked for JSON. */
  structured: z.enum(structuredWays).catch('json_schema'),
  /** Whether a schema may be said to be strict. */
  strict: z.boolean().catch(true),
  /** The name under which it knows the limit of an answer. */
  tokenParam: z.enum(tokenParams).catch('max_tokens'),
  /** Whether the temperature is set: only where the server is known to take it. */
  temperature: z.boolean().catch(false),
  /** Whether it has a role for the system's words; without one the user says them. */
  system: z.boolean().catch(true),
  /** How many times the usual room its answers get, a model's thoughts included. */
  room: z
    .number()
    .min(1 / 8)
    .max(64)
    .catch(1),
});

/** How a server is asked. */
export type Ability = Readonly<z.output<typeof abilitySchema>>;
export type AbilityName = keyof Ability;

/**
 * What a server has shown of itself, by the ability's name: the value that worked in place of the
 * one that it complained about, how often in a row it did, and when last. Of a row that cannot be
 * read nothing is known.
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

/** Kept per server (host and port) and model, for all debates. */
export type AbilityStore = {
  find(server: string, model: string): Promise<KnownAbility | null>;
  put(server: string, model: string, known: KnownAbility, at: Date): Promise<void>;
};

export type WithAbilities = { readonly store: { readonly abilities: AbilityStore } };
