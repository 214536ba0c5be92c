/**
 * A piece of a line: code's own words, plain or set off, a claim's title, a moment, a reference
 * that links to a card, a member's words, or a model's sentence with the items that it rests on.
 */
export type SummaryPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  /** In seconds since 1970, for each reader's own clock. */
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'item'; readonly number: number }
  | { readonly kind: 'quote'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'written';
      /** Tells it from others and is the same for the same words about the same items. */
      readonly key: string;
      readonly text: string;
      readonly numbers: readonly number[];
      /** Items whose authors say that it misrepresents them; known only when it is shown. */
      readonly disputedBy?: readonly number[];
    };

/** Kinds of lines in the order in which they are shown. */
type LineKind =
  | 'title'
  | 'thesis'
  | 'verdict'
  | 'members'
  | 'strongest'
  /** A member's words alone, below the line that says whose reason it is. */
  | 'quote'
  | 'moved'
  | 'ask'
  | 'note'
  | 'judged'
  | 'record';

/** Kinds of lines that summaries under rules/1 hold besides, and none since. */
type FormerLineKind = 'evidence' | 'claims' | 'standing' | 'worth' | 'graded';

export type SummaryLine = {
  readonly kind: LineKind | FormerLineKind;
  readonly parts: readonly SummaryPart[];
};

/** Code's own words as a part. */
export function words(text: string): SummaryPart {
  return { kind: 'text', text };
}

/** Code's own words, set off. */
export function strong(text: string): SummaryPart {
  return { kind: 'strong', text };
}

/** Lines as plain text: `#12` for items, titles and members' words marked as such. */
export function plainSummary(lines: readonly SummaryLine[]): string {
  return lines
    .map(({ kind, parts }) => {
      const told = parts.map((part) =>
        part.kind === 'title' ? `“${part.text}”` : seenPart(part, kind),
      );
      return `${kind === 'quote' ? '> ' : ''}${told.join('')}`;
    })
    .join('\n');
}

/** Characters (code points) as people see them: no markup, no address behind a number. */
export function seenLength(lines: readonly SummaryLine[]): number {
  const seen = lines.map(({ kind, parts }) => parts.map((part) => seenPart(part, kind)).join(''));
  return [...seen.join('\n')].length;
}

function seenPart(part: SummaryPart, kind: SummaryLine['kind']): string {
  switch (part.kind) {
    case 'item':
      return `#${part.number}`;
    case 'moment':
      return `${new Date(part.at * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    case 'quote':
      return kind === 'quote' ? part.text : `“${part.text}”`;
    default:
      return part.text;
  }
}
