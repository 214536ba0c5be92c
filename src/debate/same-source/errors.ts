import { DebateError } from '#debate/core/debate-error.ts';
import { unix } from '#debate/core/unix.ts';

/** Why two items cannot be joined as having the same source. */
export type NoSameSource = 'itself' | 'claim' | 'side' | 'target' | 'no-source' | 'one' | 'circle';

export class OwnPartingError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is your own, and you can’t moderate your own items. Ask another moderator to separate the two.`,
    );
  }
}

/** The input names no item at all; `number` is the item that was to be joined. */
export class NoItemNumberError extends DebateError {
  readonly debateId: string;
  readonly number: number;
  constructor(debateId: string, number: number) {
    super('That is not the number of an item. Give one, such as #12.');
    this.debateId = debateId;
    this.number = number;
  }
}

export class SameSourceRefusedError extends DebateError {
  constructor(why: NoSameSource, number: number, of: number) {
    super(REASONS[why](number, of));
  }
}

const REASONS: Readonly<Record<NoSameSource, (number: number, of: number) => string>> = {
  itself: (number) => `#${number} is this item itself. Give the number of the other one.`,
  claim: (number, of) =>
    `#${number} and #${of} are about different claims, and a source counts once for each. There is nothing to join.`,
  side: (number, of) =>
    `#${number} and #${of} are on different sides, and a source counts once for each. There is nothing to join.`,
  target: (number, of) =>
    `#${number} and #${of} do not answer the same item, so each counts by itself. Give another number.`,
  'no-source': (number, of) =>
    `#${number} and #${of} can only have the same source if each has one. If one of them lacks it, its author can add the link.`,
  one: (number, of) => `#${number} and #${of} already count as one source. There is nothing to do.`,
  circle: (number, of) =>
    `#${of} was itself joined to #${number}, or to one that was, so this would go in a circle. Name the earliest of them, or ask a moderator.`,
};

export class KeptApartError extends DebateError {
  constructor(number: number, of: number) {
    super(
      `A moderator has looked at #${number} and at the source that #${of} counts with, and keeps them apart. If you know more, tell the moderators: they can join them.`,
    );
  }
}

/** No places are left on one claim and side; `on` lists the items whose sayings use them. */
export class SayingsUsedUpError extends DebateError {
  constructor(on: readonly number[]) {
    super(
      `You have said this about ${listed(on)}, and three is the limit per side of a claim. Take back one that has joined nothing yet, or ask a moderator.`,
    );
  }
}

export class TooManyMovesError extends DebateError {
  constructor(number: number, limit: number, again: Date) {
    super(
      `#${number} was joined ${limit} times today, which is the limit for an item. Say it again <t:${unix(again)}:R>, or ask a moderator.`,
    );
  }
}

export class SayingMovedError extends DebateError {
  constructor(number: number, of: number) {
    super(
      `#${number} already counts with #${of}, so you can no longer take back what you said. If it is wrong, ask a moderator to separate the two.`,
    );
  }
}

/** "#1, #2 and #3": needs at least two. */
function listed(numbers: readonly number[]): string {
  const named = numbers.map((number) => `#${number}`);
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

export class NotMovedError extends DebateError {
  constructor(number: number) {
    super(`#${number} counts by itself already. /evidence id:${number} shows it.`);
  }
}
