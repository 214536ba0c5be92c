import { DebateError } from '#debate/core/debate-error.ts';
import { unix } from '#debate/core/unix.ts';

export class AlreadyReportedError extends DebateError {
  constructor(number: number) {
    super(
      `You have reported #${number} already, and moderators see that. You can report it again once something new is added to it.`,
    );
  }
}

export class OwnReportError extends DebateError {
  constructor(number: number) {
    super(`#${number} is your own. Open it with /evidence id:${number} to edit or withdraw it.`);
  }
}

export class TooManyReportsError extends DebateError {
  constructor(limit: number, again: Date) {
    super(
      `You have made ${limit} reports today, which is the limit. You can report again <t:${unix(again)}:R>; if it is urgent, tell a moderator of this server.`,
    );
  }
}
