import { DebateError } from './debate-error.ts';

/** Who can do what a manager can; addresses the reader directly if they are one. */
function whoMay(canManage: boolean): string {
  return canManage ? 'You' : 'Somebody with Manage Server';
}

export class NoDebateError extends DebateError {
  constructor(canManage = false) {
    super(
      `There is no debate in this server yet. ${whoMay(canManage)} can start one with /debate setup.`,
    );
  }
}

export class DebateClosedError extends DebateError {
  constructor(canManage = false) {
    super(
      `This debate is closed and accepts nothing new. You can still read it with /thesis, /evidence and /summary. ${whoMay(canManage)} can start a new one with /debate setup.`,
    );
  }
}

export class DebatePausedError extends DebateError {
  constructor(canManage = false) {
    super(
      canManage
        ? 'This debate is paused. You can read it; voting and filing come back when you resume it with /debate resume.'
        : 'This debate is paused. You can read it; voting and filing come back when somebody with Manage Server resumes it.',
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
        : 'Only moderators can do this: people with Manage Messages in this server or the debate’s channel, or the role chosen at setup. Ask one of them, or try /help for what you can do.',
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

export class UnknownActionError extends DebateError {
  constructor() {
    super('This button no longer works. /help lists what you can do.');
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
