import type { z } from 'zod';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { answerIn, hasNoAnswer } from './thoughts.ts';

/** The object in an answer, or why there is none. */
export type ReadAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly outcome: 'empty' | 'not-json' | 'bad-form' | 'wrong-nonce' };

/**
 * Reads an answer: one JSON object of the requested form with the right nonce, and nothing else
 * outside of the model's thoughts. Its texts are cleaned of what cannot be seen or stored. Anything
 * else is a failure: an object found somewhere in prose could have been copied from the item.
 */
export function readAnswer<T>(
  content: string,
  answer: z.ZodType<{ readonly nonce: string; readonly value: T }>,
  nonce: string,
): ReadAnswer<T> {
  const text = answerIn(content);
  if (text === undefined) {
    return { ok: false, outcome: hasNoAnswer(content) ? 'empty' : 'not-json' };
  }
  const read = answer.safeParse(JSON.parse(text, cleaned));
  if (!read.success) return { ok: false, outcome: 'bad-form' };
  if (read.data.nonce.trim() !== nonce) return { ok: false, outcome: 'wrong-nonce' };
  return { ok: true, value: read.data.value };
}

/** PostgreSQL stores no NUL and no half of a surrogate pair, and nobody should read the rest. */
function cleaned(_: string, value: unknown): unknown {
  return typeof value === 'string' ? cleanCharacters(value) : value;
}
