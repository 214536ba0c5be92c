/**
 * A refusal. Its message is meant for the person who asked: short, plain, kind, and it says what to do
 * next. Any other error is a fault of ours, of which the person is shown only an id.
 */
export abstract class DebateError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}
