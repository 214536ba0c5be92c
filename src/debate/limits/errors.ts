import { DebateError } from '#debate/core/debate-error.ts';
import { unix } from '#debate/core/unix.ts';

export class FrozenError extends DebateError {
  constructor(until: Date) {
    const at = unix(until);
    super(
      `A moderator has stopped your filing and changes, checks, answers, credits and *Same source as …* until <t:${at}:f> (<t:${at}:R>). You can still vote, read, and say what convinces you; /log says why.`,
    );
  }
}

export class TooFastError extends DebateError {
  constructor(what: 'votes' | 'marks' | 'reports', most: number, again: Date) {
    super(
      `That was more than ${most} ${what} in a minute, so this press was not counted. Try again <t:${unix(again)}:R>.`,
    );
  }
}
