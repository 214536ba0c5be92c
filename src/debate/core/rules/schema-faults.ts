import { cut } from './cut.ts';

/** Wording of schema errors in files: a path followed by a message, on one line. */

/** Shortened, so that a wrong value cannot make the one-line message long. */
export function shownValue(value: unknown): string {
  return cut(JSON.stringify(value) ?? String(value), 40);
}

/** The message for a value of the wrong type. */
export function typeFault(wanted: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) =>
    input === undefined ? 'is missing' : `is ${shownValue(input)}, should be ${wanted}`;
}

/** A path such as `claims[0].items[2].grade`; empty for the whole file. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
