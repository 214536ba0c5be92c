import { DebateError } from '#debate/core/debate-error.ts';

export class AlreadyReportedError extends DebateError {
  constructor(number: number) {
    super(
      `You have reported #${number} already, and the moderators see it. There is nothing more to do.`,
    );
  }
}

export class OwnReportError extends DebateError {
  constructor(number: number) {
    super(`#${number} is your own. Open it with /evidence id:${number} to edit or withdraw it.`);
  }
}
