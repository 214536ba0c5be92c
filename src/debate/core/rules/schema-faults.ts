import { cut } from './cut.ts';

/** What schemas of files say is wrong: a path and words that continue it make one line. */

/** Shortened, so that a wrong value in a file cannot make the one line of its fault long. */
export function shownValue(value: unknown): string {
  return cut(JSON.stringify(value) ?? String(value), 40);
}

/** The words for a value of the wrong type. */
export function typeFault(wanted: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) =>
    input === undefined ? 'is missing' : `is ${shownValue(input)}, should be ${wanted}`;
}

/** As `claims[0].items[2].grade`; empty for the whole. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
