/**
 * A start that fails because of its environment, with one line that tells the operator what to do.
 * All such errors extend this class; any other error is a bug.
 */
export class StartError extends Error {
  /** Some messages quote several lines of another program's output. */
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = new.target.name;
  }
}
