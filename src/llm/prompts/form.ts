import type { z } from 'zod';
import type { Message, Seal } from './seal.ts';

/** A kind of request: what is sent, what must come back, and how large both may be. */
export type FormRequest<T> = {
  /** Names the schema for the server. */
  readonly name: string;
  readonly messages: (seal: Seal) => readonly Message[];
  /** JSON schema of the answer: objects, enums, strings, integers and arrays only. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The same as a zod schema; its output includes the nonce. */
  readonly answer: z.ZodType<{ readonly nonce: string; readonly value: T }>;
  /** The most tokens that the answer may have, thinking included. */
  readonly mostOut: number;
  readonly versions: { readonly prompt: string; readonly rubric: string };
};

/** An object without further properties, all of them required, as strict servers demand. */
export function objectSchema(properties: Readonly<Record<string, unknown>>) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
