import { publicVotes, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { printedTally } from '#debate/tally/rules/printed-tally.ts';
import type { DebateTally } from '#debate/tally/rules/tally-debate.ts';
import type { TallyInput } from '#debate/tally/rules/types.ts';
import { laidOut } from './laid-out.ts';
import { numberedDebate } from './numbered-debate.ts';

/** The first field of each kind of file, with the version of its format. */
export const FORMS = {
  summary: 'summary/1',
  erasure: 'erasure/1',
  debate: 'debate/1',
} as const;

/** What a summary was computed from, and what it said. */
export type Recorded = {
  readonly debateId: string;
  /** ISO week, such as 2026-W47. */
  readonly week: string;
  readonly kind: SummaryKind;
  /** The cut-off. */
  readonly to: Date;
  readonly input: TallyInput;
  readonly tally: DebateTally;
  readonly votes: readonly { readonly claim: number; readonly counts: VoteCounts }[];
};

/** The numbers and words of a tally together with all their inputs; no text, no name. */
export function tallied(input: TallyInput, tally: DebateTally) {
  const numbered = numberedDebate(input);
  return { items: countItems(numbered), input: numbered, posted: printedTally(tally) };
}

/**
 * The content of a summary's file, formatted: everything that the tally reads, and votes as posted.
 */
export function summaryText({ debateId, week, kind, to, input, tally, votes }: Recorded): string {
  return laidOut({
    form: FORMS.summary,
    debate: debateId,
    week,
    kind,
    to: to.toISOString(),
    ...tallied(input, tally),
    votes: votes.map(({ claim, counts }) => ({ claim, ...publicVotes(counts) })),
  });
}

/** The content of an erasure's file: the day, and how many items lost their words. */
export function erasureText(debateId: string, on: Date, items: number): string {
  const day = on.toISOString().slice(0, 10);
  return laidOut({ form: FORMS.erasure, debate: debateId, day, items });
}

/** The items and rebuttals of a debate, to detect a missing part of its file. */
export function countItems({ claims }: TallyInput): number {
  return claims
    .flatMap(({ items }) => items)
    .reduce((sum, { rebuttals }) => sum + 1 + rebuttals.length, 0);
}
