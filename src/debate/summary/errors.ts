import type { DebateState } from '#debate/core/debate.ts';
import { DebateError } from '#debate/core/debate-error.ts';
import { unix } from '#debate/core/unix.ts';

export class NoSummaryError extends DebateError {
  /** `first` is when the first one is due; null in a debate that is paused or closed. */
  constructor(week: string | undefined, first: Date | null, state: DebateState) {
    super(week === undefined ? noneYet(first, state) : noneFor(week));
  }
}

function noneYet(first: Date | null, state: DebateState): string {
  if (first !== null)
    return `There is no summary yet. The first one comes on <t:${unix(first)}:F> your time.`;
  return state === 'paused'
    ? 'There is no summary yet. Summaries come once this debate is resumed.'
    : 'This debate was closed before its first summary.';
}

function noneFor(week: string): string {
  const shown = /^[\w-]{1,20}$/.test(week) ? week : 'that week';
  return `There is no summary for ${shown}. Choose a week from the list that /summary suggests, or leave it out to see the newest.`;
}

export class SentenceGoneError extends DebateError {
  constructor(number: number) {
    super(
      `No summary has this sentence about #${number} any more. /evidence id:${number} shows what is said of it now.`,
    );
  }
}
