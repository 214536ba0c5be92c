import { DebateError } from './core/debate-error.ts';
import type { DebateState } from './types.ts';

export { DebateError } from './core/debate-error.ts';
export * from './debates/run-errors.ts';
export * from './evidence/form-errors.ts';
export * from './evidence/offer-errors.ts';
export * from './marks/mark-errors.ts';

export class NoDebateError extends DebateError {
  constructor() {
    super(
      'There is no debate in this server yet. Somebody with Manage Server can start one with /debate setup.',
    );
  }
}

export class DebateClosedError extends DebateError {
  constructor() {
    super(
      'This debate is closed, so nothing new is taken in. You can still read it with /thesis, /evidence and /summary. Somebody with Manage Server can start a new one with /debate setup.',
    );
  }
}

export class DebatePausedError extends DebateError {
  constructor() {
    super(
      'This debate is paused. You can read it; voting and filing come back when somebody with Manage Server resumes it (/debate resume).',
    );
  }
}

export class OtherServerError extends DebateError {
  constructor() {
    super(
      'This button belongs to a debate in another server. Use /poll or /evidence here instead.',
    );
  }
}

export class StaleButtonError extends DebateError {
  constructor() {
    super(
      'This button is from an earlier debate or version. /poll, /argue and /evidence open the current ones.',
    );
  }
}

export class NotAllowedError extends DebateError {
  readonly needs: 'moderator' | 'manager';
  constructor(needs: 'moderator' | 'manager') {
    super(
      needs === 'manager'
        ? 'Only people with Manage Server can do this. Ask one of them, or try /help for what you can do.'
        : 'Only moderators can do this: people with Manage Messages, or the role chosen at setup. Ask one of them, or try /help for what you can do.',
    );
    this.needs = needs;
  }
}

export class OutsideServerError extends DebateError {
  constructor() {
    super('Crux works inside servers only. Try this in the server where the debate is.');
  }
}

export class NoSuchClaimError extends DebateError {
  readonly claim: number;
  constructor(claim: number, last: number) {
    super(`There is no claim ${claim} here. Claims go from 0 to ${last}: see them with /thesis.`);
    this.claim = claim;
  }
}

export class NoEvidenceOnThesisError extends DebateError {
  constructor(last: number) {
    super(
      `Claim 0 is the thesis itself and takes votes only. File evidence on one of its claims, 1 to ${last}.`,
    );
  }
}

export class NoSuchEvidenceError extends DebateError {
  readonly number: number;
  constructor(number: number) {
    super(`There is no item #${number} to see here. /evidence lists the ones there are.`);
    this.number = number;
  }
}

/** Its card says so in public, with a button that leads here. */
export class HiddenEvidenceError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} was hidden by a moderator: only its author sees it, with the reason. /evidence lists what stands.`,
    );
  }
}

export class NoItemInMessageError extends DebateError {
  constructor() {
    super('This message shows no item of the debate. Use it on an item’s card, or /moderate hide.');
  }
}

export class NotYoursError extends DebateError {
  constructor(number: number) {
    super(
      `Only the author of #${number} can do this. Open it with /evidence id:${number} to mark or rebut it.`,
    );
  }
}

export class OwnItemError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is your own. Marks, rebuttals and credits come from others; you can edit or withdraw it.`,
    );
  }
}

export class RebuttalOfRebuttalError extends DebateError {
  constructor(number: number, target: number) {
    super(
      `#${number} is a rebuttal itself, and those are not rebutted further. File your point on the claim, or on #${target}.`,
    );
  }
}

export class AlreadyWithdrawnError extends DebateError {
  constructor(number: number) {
    super(`#${number} is withdrawn already. To bring it back, file it again with /argue.`);
  }
}

export class NotStandingError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is withdrawn or hidden, so nothing can be done to it now. /evidence lists what stands.`,
    );
  }
}

export class TooManyFilingsError extends DebateError {
  constructor(limit: number, again: Date) {
    super(
      `You have filed ${limit} ${limit === 1 ? 'item' : 'items'} today, which is the limit here. You can file again <t:${unix(again)}:R>.`,
    );
  }
}

export class BadSetupError extends DebateError {}

export class NoSummaryError extends DebateError {
  /** `first` is when the first one is due; null in a debate that is paused or closed. */
  constructor(week: string | undefined, first: Date | null, state: DebateState) {
    super(week === undefined ? noneYet(first, state) : noneFor(week));
  }
}

function noneYet(first: Date | null, state: DebateState): string {
  if (first !== null) return `There is no summary yet. The first one comes <t:${unix(first)}:F>.`;
  return state === 'paused'
    ? 'There is no summary yet. Summaries come once this debate is resumed.'
    : 'This debate was closed before its first summary.';
}

function noneFor(week: string): string {
  const shown = /^[\w-]{1,20}$/.test(week) ? week : 'that week';
  return `There is no summary for ${shown}. /summary without a week shows the newest.`;
}

export class NothingToExportError extends DebateError {
  constructor() {
    super(
      'Nothing is stored about you here. Your first vote (/poll) or item (/argue) would be the first.',
    );
  }
}

export class UnknownActionError extends DebateError {
  constructor() {
    super('This button is not known any more. /help lists what you can do.');
  }
}

export class TooSlowError extends DebateError {
  constructor() {
    super('Crux was too slow to open the form; nothing was changed. Please try again.');
  }
}

export class RestartingError extends DebateError {
  constructor() {
    super('Crux is restarting; nothing was changed. Please try again in a minute.');
  }
}

function unix(date: Date): number {
  return Math.ceil(date.getTime() / 1000);
}

export class SentenceGoneError extends DebateError {
  constructor(number: number) {
    super(
      `No summary has this sentence about #${number} any more. /evidence ${number} shows what is said of it now.`,
    );
  }
}
