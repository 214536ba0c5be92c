/**
 * Why a start fails because of its environment: one line for the operator that says what to do. All
 * such errors extend this class; any other error is a fault of ours.
 */
export class StartError extends Error {
  /** Some messages quote what others said, in several lines. */
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = new.target.name;
  }
}
