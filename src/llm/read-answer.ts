import type { z } from 'zod';

/** An answer's object, or why there is none. */
export type ReadAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly outcome: 'empty' | 'not-json' | 'bad-form' | 'wrong-nonce' };

/**
 * Reads what a model wrote: an optional block of thought, an optional single code fence, and the
 * whole rest one JSON object of the form that was asked for, with the nonce that was given.
 * Anything else is a failure: an object that is searched for in prose may be one out of the item.
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

/** Some prompt templates open the block themselves: then the answer begins inside it. */
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
