import { DebateError } from '#debate/core/debate-error.ts';

export class AlreadyPausedError extends DebateError {
  constructor() {
    super('This debate is paused already. /debate resume goes on with it.');
  }
}

export class NotPausedError extends DebateError {
  constructor() {
    super('This debate is not paused: it takes votes and evidence. /debate pause holds it.');
  }
}

export class BadSetupError extends DebateError {}
