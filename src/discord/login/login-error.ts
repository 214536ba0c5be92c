import { StartError } from '../../start-error.ts';

/** Discord does not take the bot in. */
export class LoginError extends StartError {}

/** Discord cannot be reached, or has no time, for the moment: worth waiting for. */
export class DiscordAwayError extends LoginError {
  /** As long as Discord asks to wait, ms; undefined where it does not say. */
  readonly pauseMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly pauseMs?: number } = {}) {
    super(message, options);
    this.pauseMs = options.pauseMs;
  }
}
