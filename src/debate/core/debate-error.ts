/**
 * A refusal. Its message is for the person who asked: short, plain and kind, with what to do next.
 * Any other error is our own fault, and the person is shown only an id for it.
 */
export abstract class DebateError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}
