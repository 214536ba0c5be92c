/**
 * Why a start fails where its surroundings are the cause: one line for whoever runs Crux, which says
 * what to do. All such errors extend this one; any other is a fault of ours.
 */
export class StartError extends Error {
  /** Some messages quote what others said, in several lines. */
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = new.target.name;
  }
}
