import { z } from 'zod';
import { shownValue, typeFault } from '#debate/core/rules/schema-faults.ts';

function lineFault(text: string, most: number): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text !== text.trim()) return 'begins or ends with a space';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return 'holds a line break or a control character';
  if (!text.isWellFormed()) return 'holds half a character (a lone surrogate)';
  if (text.length > most) return `has ${text.length} characters, at most ${most}`;
  return undefined;
}

/** One line of 1 to `most` characters: it is used unchanged in buttons and options. */
export function line(most: number) {
  return z.string({ error: typeFault('text') }).superRefine((text, context) => {
    const message = lineFault(text, most);
    if (message) context.addIssue({ code: 'custom', message });
  });
}

/** Small letters and digits: it is used in options and custom_ids. */
export function key(most: number) {
  return line(most).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'should be small letters and digits, joined by single hyphens',
  });
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: typeFault(`one of ${values.join(', ')}`) });
}

/** An object without unknown fields: a misspelt optional one would be silently lost. */
export function record<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has an unknown field ${shownValue(issue.keys[0])}`
        : typeFault('an object')(issue),
  });
}

/** A list of `least` to `most` entries, which `noun` names in the message. */
export function list<T extends z.ZodType>(entry: T, noun: string, least: number, most: number) {
  return z.array(entry, { error: typeFault('a list') }).superRefine((entries, context) => {
    const count = entries.length;
    if (count >= least && count <= most) return;
    const message = `has ${count} ${noun}, should be ${least} to ${most}`;
    context.addIssue({ code: 'custom', message });
  });
}

/** A fault of several fields together. */
export type Fault = { path: (string | number)[]; message: string };
