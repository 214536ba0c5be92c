import { SUMMARY } from './constants.ts';
import { askLine } from './lines/ask-line.ts';
import { judgedLine } from './lines/judged-line.ts';
import { membersLine } from './lines/members-line.ts';
import { causesOnce, movedLines, type WrittenSize } from './lines/moved-lines.ts';
import { noteLines } from './lines/note-lines.ts';
import { strongestLines } from './lines/strongest-lines.ts';
import { verdictLine } from './lines/verdict-line.ts';
import { mirrorFacts } from './mirror.ts';
import { RECORD_CHARS } from './record-line.ts';
import { strongestOfEach } from './strongest.ts';
import type { SummaryFacts } from './summary-facts.ts';
import { type SummaryLine, seenLength, strong, words } from './summary-lines.ts';

/** How much of each part is shown; parts are shortened in this order. */
type Size = {
  readonly sentences: number;
  readonly notes: number;
  /** Code points for each quotation. */
  readonly room: number;
  /** Whether claims are named by their titles. */
  readonly titled: boolean;
  /**
   * Shortened only beyond what any debate should need: a model's words, what would settle a claim.
   */
  readonly written: WrittenSize;
  readonly settles: boolean;
};

const SIZES: readonly Size[] = sizes();

/** Each step shortens one more thing than the step before. */
function sizes(): Size[] {
  const full: Size = {
    sentences: SUMMARY.sentences,
    notes: SUMMARY.notes,
    room: SUMMARY.quote,
    titled: true,
    written: 'best',
    settles: true,
  };
  const steps: Partial<Size>[] = [
    { sentences: 1 },
    ...[2, 1, 0].map((notes) => ({ notes })),
    ...[220, 200, 180, SUMMARY.shortQuote].map((room) => ({ room })),
    { titled: false },
    { written: 'shortest' },
    { written: 'none' },
    { settles: false },
  ];
  const all = [full];
  for (const step of steps) all.push({ ...(all.at(-1) ?? full), ...step });
  return all;
}

/**
 * The weekly summary: verdict, members, one reason for each side, what moved, where an argument
 * counts most, who judged. At most 1,400 characters including the record's line, or `maxChars`
 * without it; the verdict and the two reasons are never dropped. Swapping the sides of all items
 * swaps the sides in its words and numbers and changes nothing else.
 */
export function templateSummary(
  facts: SummaryFacts,
  maxChars = SUMMARY.maxChars - RECORD_CHARS,
): SummaryLine[] {
  const [told, mirrored] = [teller(facts), teller(mirrorFacts(facts))];
  let lines: SummaryLine[] = [];
  for (const size of SIZES) {
    lines = told(size);
    // "The essay" is shorter than "the challengers": both versions must be shortened alike.
    if ([lines, mirrored(size)].every((one) => seenLength(one) <= maxChars)) break;
  }
  return lines;
}

/** Lays the summary out at any size; what does not depend on the size is computed once. */
function teller(facts: SummaryFacts): (size: Size) => SummaryLine[] {
  const causes = causesOnce(facts);
  const strongest = strongestOfEach(facts);
  const notes = noteLines(facts);
  return (size) => {
    const moved = movedLines(facts, causes, size);
    const isWritten = moved.some(({ parts }) => parts.some(({ kind }) => kind === 'written'));
    return [
      { kind: 'title', parts: [words(facts.title)] },
      { kind: 'thesis', parts: [strong('Thesis:'), words(` ${facts.thesis}`)] },
      verdictLine(facts),
      membersLine(facts),
      ...strongestLines(facts, strongest, size),
      ...moved,
      ...askLine(facts, size),
      ...notes.slice(0, size.notes),
      judgedLine(facts, isWritten),
    ];
  };
}
