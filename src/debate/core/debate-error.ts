/**
 * What can be refused, and how it is said. A DebateError's message is fit for the person who
 * asked: short, plain, kind, and it says what to do next. Anything else that is thrown is a fault
 * of ours and is told with an id only.
 */
export abstract class DebateError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}
