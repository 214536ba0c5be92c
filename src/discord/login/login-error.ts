/** Discord does not take the bot in: the message is one line that says what to do. */
export class LoginError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = 'LoginError';
  }
}

/** Discord cannot be reached, or has no time, for the moment: worth waiting for. */
export class DiscordAwayError extends LoginError {
  /** As long as Discord asks to wait, ms; undefined where it does not say. */
  readonly pauseMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly pauseMs?: number } = {}) {
    super(message, options);
    this.pauseMs = options.pauseMs;
  }
}
