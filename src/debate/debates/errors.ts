import { DebateError } from '#debate/core/debate-error.ts';

export class AlreadyPausedError extends DebateError {
  constructor() {
    super('This debate is paused already. /debate resume continues it.');
  }
}

export class NotPausedError extends DebateError {
  constructor() {
    super('This debate is not paused: it takes votes and evidence. /debate pause pauses it.');
  }
}

export class BadSetupError extends DebateError {}

/** What a manager chose in the setup form; an empty time zone leaves it unchanged. */
export type SetupForm = {
  readonly channelId: string | undefined;
  readonly summaryChannelId: string | undefined;
  readonly day: number;
  readonly hour: number;
  readonly timeZone: string;
};

/** A refused setup form; it can be opened again as it was filled in. */
export class SetupFormRefusedError extends BadSetupError {
  readonly form: SetupForm;
  constructor(why: string, form: SetupForm) {
    super(why);
    this.form = form;
  }
}
