/** The database is not for this key or this Discord; the message is one line that says what to set. */
export class WrongDatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongDatabaseError';
  }
}
