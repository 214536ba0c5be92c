import type { z } from 'zod';

/** The object in an answer, or why there is none. */
export type ReadAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly outcome: 'empty' | 'not-json' | 'bad-form' | 'wrong-nonce' };

/**
 * Reads an answer: an optional block of thought, an optional code fence, and nothing else but one
 * JSON object of the requested form with the right nonce. Anything else is a failure: an object
 * found somewhere in prose could have been copied from the item.
 */
export function readAnswer<T>(
  content: string,
  answer: z.ZodType<{ readonly nonce: string; readonly value: T }>,
  nonce: string,
): ReadAnswer<T> {
  const rest = unfenced(withoutThought(content));
  if (rest === '') return { ok: false, outcome: 'empty' };
  const object = parseObject(rest);
  if (object === undefined) return { ok: false, outcome: 'not-json' };
  const read = answer.safeParse(object);
  if (!read.success) return { ok: false, outcome: 'bad-form' };
  if (read.data.nonce.trim() !== nonce) return { ok: false, outcome: 'wrong-nonce' };
  return { ok: true, value: read.data.value };
}

/** Some prompt templates open the block themselves, so that the answer begins inside it. */
function withoutThought(content: string): string {
  const close = '</think>';
  const end = content.indexOf(close);
  return (end < 0 ? content : content.slice(end + close.length)).trim();
}

function unfenced(text: string): string {
  const fence = /^```(?:json)?[ \t]*\n([\s\S]*?)\n?```$/i.exec(text);
  return (fence?.[1] ?? text).trim();
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
