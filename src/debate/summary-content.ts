import type { SummaryClaim, SummaryLine } from './rules/summary-facts.ts';
import type { LastMoves } from './rules/summary-picks.ts';
import type { DebateTally } from './rules/tally-debate.ts';
import type { VoteCounts } from './rules/votes.ts';

/** `so-far` is asked for by a manager within a week; `weekly` is the week's own. */
export type SummaryKind = 'so-far' | 'weekly';

/** Everything that a summary shows, as it held when it was made. Plain values that survive JSON. */
export type SummaryContent = {
  /** The text, as pieces: item numbers and members' words apart from code's own. */
  readonly lines: readonly SummaryLine[];
  readonly tally: DebateTally;
  /** Votes on every claim that had any, the thesis included. */
  readonly votes: readonly { readonly claim: number; readonly counts: VoteCounts }[];
  readonly claims: readonly SummaryClaim[];
  /** When the evidence on each claim last moved; summaries of earlier versions have none. */
  readonly moves?: LastMoves;
  /** Members with a vote, and authors with a standing item. */
  readonly voters: number;
  readonly authors: number;
};

export type StoredSummary = {
  /** Such as 2026-W47, in the debate's zone. */
  readonly week: string;
  readonly kind: SummaryKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly madeAt: Date;
  /** Whether it was made long after its cut-off, and whether the debate ended with it. */
  readonly late: boolean;
  readonly final: boolean;
  /** Why it was archived without a post; null when it was posted. */
  readonly unposted: 'old' | 'paused' | null;
  readonly rules: string;
  readonly content: SummaryContent;
};

/** The same without the words of these items: their numbers stay, as tombstones do. */
export function withoutQuotes(
  content: SummaryContent,
  numbers: ReadonlySet<number>,
): SummaryContent {
  const lines = content.lines.map((line) => ({
    ...line,
    parts: line.parts.map((part) =>
      part.kind === 'quote' && numbers.has(part.number)
        ? ({ kind: 'text', text: '(no longer shown)' } as const)
        : part,
    ),
  }));
  return { ...content, lines };
}

/** The items whose words the summary quotes. */
export function quotedItems(content: SummaryContent): number[] {
  const quoted = content.lines.flatMap((line) =>
    line.parts.flatMap((part) => (part.kind === 'quote' ? [part.number] : [])),
  );
  return [...new Set(quoted)];
}

/** Every item that the text names. */
export function namedItems(content: SummaryContent): number[] {
  const named = content.lines.flatMap((line) =>
    line.parts.flatMap((part) => (part.kind === 'text' ? [] : [part.number])),
  );
  return [...new Set(named)];
}
