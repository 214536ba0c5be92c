import type { VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { DebateTally } from '#debate/tally/rules-1/tally-debate.ts';
import type { GradedBy } from './graded-words.ts';

/** A claim as the summary names it. */
export type SummaryClaim = {
  readonly number: number;
  /** At most 40 characters. */
  readonly title: string;
  /** What would settle it, in a line. */
  readonly settles: string;
};

/** A claim with the statement that members vote on. */
type StatedClaim = SummaryClaim & { readonly statement: string };

/** An item that the summary may name. */
export type SummaryItem = {
  readonly number: number;
  readonly claim: number;
  readonly side: Side;
  /** The member's words, cleaned, not escaped. */
  readonly text: string;
  /** Filed or revised since the last summary. */
  readonly isNew: boolean;
  /** False once withdrawn, hidden, reported or erased: such an item is neither named nor quoted. */
  readonly quotable: boolean;
};

/** All that a summary is made of, frozen when it is made. */
export type SummaryFacts = {
  /** "Week of 16–22 November" or "So far this week". */
  readonly title: string;
  /** Votes on the thesis. */
  readonly votes: {
    readonly agreeLabel: string;
    readonly disagreeLabel: string;
    readonly now: VoteCounts;
    /** At the last summary; undefined before the first. */
    readonly before: VoteCounts | undefined;
    /** Members who changed their mind since the last summary. */
    readonly changedMinds: number;
  };
  readonly tally: DebateTally;
  /** At the last summary; undefined before the first. */
  readonly previous: DebateTally | undefined;
  readonly claims: readonly StatedClaim[];
  readonly items: readonly SummaryItem[];
  /** Absent where no model graded any, nor could. */
  readonly graded?: GradedBy | undefined;
};

/**
 * A piece of a line: code's own words, a reference that links to a card, a member's words, or a
 * model's sentence with the items that it rests on.
 */
export type SummaryPart =
  | { readonly kind: 'text'; readonly text: string }
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

/** One line of the summary, in the order in which it is shown. */
export type SummaryLine = {
  readonly kind:
    | 'title'
    | 'members'
    | 'evidence'
    | 'claims'
    | 'standing'
    | 'moved'
    | 'worth'
    | 'graded';
  readonly parts: readonly SummaryPart[];
};

/** Code's own words as a part. */
export function words(text: string): SummaryPart {
  return { kind: 'text', text };
}

/** Lines as plain text: `#12` for items, quotation marks around members' words. */
export function plainSummary(lines: readonly SummaryLine[]): string {
  return lines.map((line) => line.parts.map(plainPart).join('')).join('\n');
}

/** Characters that a reader sees of the lines: links and marks of formatting are not seen. */
export function readersLength(lines: readonly SummaryLine[]): number {
  return plainSummary(lines).length;
}

function plainPart(part: SummaryPart): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'written') return part.text;
  return part.kind === 'item' ? `#${part.number}` : `“${part.text}”`;
}
