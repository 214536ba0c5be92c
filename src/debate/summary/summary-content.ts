import { NO_VOTES, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import type { DroppedBullet } from './rules/bullets/bullet.ts';
import type { FrozenTally } from './rules/frozen-tally.ts';
import { type RulesOneTally, readTally } from './rules/rules-one-tally.ts';
import type { SummaryClaim } from './rules/summary-facts.ts';
import type { SummaryLine, SummaryPart } from './rules/summary-lines.ts';

/** The result of asking a model for sentences; stored with the summary. */
export type WritingRecord = {
  /** The model's name as the summary signs it. */
  readonly model: string;
  /** Sentences that passed the checks; only few of them are shown. */
  readonly kept: number;
  readonly dropped: readonly DroppedBullet[];
};

/** Everything that a summary shows, as of when it was made. Plain values that survive JSON. */
export type SummaryContent = {
  /** The text in parts: item numbers and members' words separate from code's own words. */
  readonly lines: readonly SummaryLine[];
  /** Every line about an event, shown or not; absent under rules/1. */
  readonly notes?: readonly SummaryLine[];
  /** The numbers, without a name. */
  readonly tally: FrozenTally;
  /** Votes on every claim that had any, the thesis included. */
  readonly votes: readonly { readonly claim: number; readonly counts: VoteCounts }[];
  readonly claims: readonly SummaryClaim[];
  /** Members with a vote, and authors with a standing item. */
  readonly voters: number;
  readonly authors: number;
  /** What happened to a model's sentences; absent if none answered. */
  readonly writing?: WritingRecord;
};

/** The parts of a summary that can contain or retell members' words. */
export type SummaryWords = Pick<SummaryContent, 'lines' | 'writing'>;

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

/** A content as stored, by these rules or by rules/1. */
export type WrittenContent = Omit<SummaryContent, 'tally'> & {
  readonly tally: FrozenTally | RulesOneTally;
};

/** A stored content in today's form; its lines and numbers stay as they were. */
export function readContent(written: WrittenContent): SummaryContent {
  return { ...written, tally: readTally(written.tally) };
}

/** The votes on a claim as they were when it was made. */
export function votesOn({ votes }: SummaryContent, number: number): VoteCounts {
  return votes.find(({ claim }) => claim === number)?.counts ?? NO_VOTES;
}

const NO_LONGER_SHOWN: SummaryPart = { kind: 'text', text: '(no longer shown)' };

/** The items whose words a part contains or retells. */
function wordsOf(part: SummaryPart): readonly number[] {
  if (part.kind === 'quote') return [part.number];
  return part.kind === 'written' ? part.numbers : [];
}

/** The same without the words of these items; their numbers stay, as tombstones do. */
export function withoutQuotes<Words extends SummaryWords>(
  content: Words,
  numbers: ReadonlySet<number>,
): Words {
  const lines = content.lines.map((line) => ({
    ...line,
    parts: line.parts.map((part) =>
      wordsOf(part).some((number) => numbers.has(number)) ? NO_LONGER_SHOWN : part,
    ),
  }));
  if (content.writing === undefined || numbers.size === 0) return { ...content, lines };
  // A dropped sentence may retell an item that it does not cite.
  const dropped = content.writing.dropped.map((bullet) => ({ ...bullet, text: '' }));
  return { ...content, lines, writing: { ...content.writing, dropped } };
}

/** The keys of a model's sentences in the summary. */
export function sentenceKeys({ lines }: SummaryContent): string[] {
  return lines.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'written' ? [part.key] : [])),
  );
}

/** The same with each disputed sentence marked by the items whose authors dispute it. */
export function withDisputes(
  content: SummaryContent,
  disputes: readonly { readonly sentence: string; readonly number: number }[],
): SummaryContent {
  if (disputes.length === 0) return content;
  const mark = (part: SummaryPart): SummaryPart => {
    if (part.kind !== 'written') return part;
    const own = disputes.filter(({ sentence }) => sentence === part.key);
    return { ...part, disputedBy: own.map(({ number }) => number) };
  };
  const lines = content.lines.map((line) => ({ ...line, parts: line.parts.map(mark) }));
  return { ...content, lines };
}

/** The items whose words the summary quotes or retells, including in dropped sentences. */
export function quotedItems(content: SummaryWords): number[] {
  const quoted = content.lines.flatMap((line) => line.parts.flatMap(wordsOf));
  for (const { ids, fault } of content.writing?.dropped ?? []) {
    // An id that the model was never given may be any number.
    if (fault !== 'unknown item' && fault !== 'no item') quoted.push(...ids);
  }
  return [...new Set(quoted)];
}

/** Every item that the text names. */
export function namedItems(content: SummaryContent): number[] {
  const named = content.lines.flatMap((line) =>
    line.parts.flatMap((part) => {
      if (part.kind === 'item') return [part.number];
      return wordsOf(part);
    }),
  );
  return [...new Set(named)];
}
