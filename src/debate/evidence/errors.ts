import { DebateError } from '#debate/core/debate-error.ts';
import { count } from '#debate/core/rules/count.ts';
import { unix } from '#debate/core/unix.ts';

export class NoSuchEvidenceError extends DebateError {
  readonly number: number;
  constructor(number: number) {
    super(`There is no item #${number} here. /evidence lists the items that there are.`);
    this.number = number;
  }
}

/** Its card says so in public, with a button that leads here. */
export class HiddenEvidenceError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} was hidden by a moderator: only its author can see it, with the reason. /evidence lists the others.`,
    );
  }
}

export class NotYoursError extends DebateError {
  constructor(number: number) {
    super(
      `Only the author of #${number} can do this. Open it with /evidence id:${number} to mark or rebut it.`,
    );
  }
}

export class OwnItemError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is your own. Marks, rebuttals and credits come from others; you can edit or withdraw it.`,
    );
  }
}

export class RebuttalOfRebuttalError extends DebateError {
  constructor(number: number, target: number) {
    super(
      `#${number} is a rebuttal itself, and rebuttals cannot be rebutted. File your point on the claim, or on #${target}.`,
    );
  }
}

export class AlreadyWithdrawnError extends DebateError {
  constructor(number: number) {
    super(`#${number} is withdrawn already. To bring it back, file it again with /argue.`);
  }
}

export class NotWithdrawnError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is not withdrawn, so there is nothing to undo. Open it with /evidence id:${number}.`,
    );
  }
}

export class UndoTooLateError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} was withdrawn more than ten minutes ago, which is too late to undo. File it again with /argue; the same text comes back under the same number.`,
    );
  }
}

export class UndoHiddenError extends DebateError {
  constructor(number: number) {
    super(
      `A moderator has since hidden #${number}, so it stays withdrawn. Open it with /evidence id:${number} to read why.`,
    );
  }
}

export class ErasedEvidenceError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} was erased with its text and cannot come back. To file it again, use /argue.`,
    );
  }
}

export class NotStandingError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is withdrawn or hidden, so nothing can be done to it now. /evidence lists the others.`,
    );
  }
}

export class TooManyEditsError extends DebateError {
  constructor(number: number, limit: number, again: Date) {
    super(
      `#${number} was changed ${limit} times today, which is the limit for an item. It can be changed again <t:${unix(again)}:R>.`,
    );
  }
}

export class TooManyFilingsError extends DebateError {
  constructor(limit: number, again: Date) {
    super(
      `You have filed ${count(limit, 'item')} today, which is the limit here. You can file again <t:${unix(again)}:R>.`,
    );
  }
}

/** A post by Crux repeats what members filed: as a source it would vouch for itself. */
export class CruxPostError extends DebateError {
  constructor(card: number | null) {
    super(
      card === null
        ? 'A post by Crux cannot be a source. File what it rests on with /argue.'
        : `That is the card of #${card}. To answer it, open it with /evidence id:${card} and press Rebut.`,
    );
  }
}

export class QueryTooLongError extends DebateError {
  constructor(length: number, most: number) {
    super(
      `That search has ${length} characters; at most ${most} fit. Two or three distinctive words work best.`,
    );
  }
}

export class EmptyQueryError extends DebateError {
  constructor() {
    super(
      'That has no word or number to search for. Try the name of a model, a test, an author, or a part of a link.',
    );
  }
}
