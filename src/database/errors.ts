/** The database cannot be used as it is; the message is one line and names DATABASE_URL. */
export class DatabaseUnusableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = 'DatabaseUnusableError';
  }
}

/** The database does not answer yet, but may in a moment: a start waits for it. */
export class DatabaseAwayError extends DatabaseUnusableError {}
