/** The job queue cannot use the database; the message is one line and names DATABASE_URL. */
export class JobQueueError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = 'JobQueueError';
  }
}
