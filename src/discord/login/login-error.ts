import { StartError } from '../../start-error.ts';

/** Discord does not let the bot log in. */
export class LoginError extends StartError {}

/** Discord cannot be reached, or is temporarily unavailable: worth waiting for. */
export class DiscordAwayError extends LoginError {
  /** How long Discord asks to wait, in ms; undefined if it does not say. */
  readonly pauseMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly pauseMs?: number } = {}) {
    super(message, options);
    this.pauseMs = options.pauseMs;
  }
}
