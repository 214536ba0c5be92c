import { DebateError } from '#debate/core/debate-error.ts';
import { unix } from '#debate/core/unix.ts';

export class NoItemInMessageError extends DebateError {
  constructor() {
    super('This message shows no item of the debate. Use it on an item’s card, or /moderate hide.');
  }
}

export class OwnModerationError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is your own, and you can’t moderate your own items. Ask another moderator to look at it.`,
    );
  }
}

export class OwnWordsError extends DebateError {
  constructor() {
    super('These words are your own. Ask another moderator to look at them.');
  }
}

export class ChangedWordsError extends DebateError {
  constructor(number: number) {
    super(
      `These words have changed or are gone, so nothing was done. Open them again: /evidence id:${number}`,
    );
  }
}

export class ChangedBeforeError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} was changed since you saw it, so nothing was decided. /moderate queue shows its current text.`,
    );
  }
}

/** `revision` is the version of the text that only its author has read. */
export class RewrittenError extends DebateError {
  readonly debateId: string;
  readonly number: number;
  readonly revision: number;
  constructor(debateId: string, number: number, revision: number) {
    super(`#${number} was rewritten after it was hidden. Read it first, then show it again.`);
    this.debateId = debateId;
    this.number = number;
    this.revision = revision;
  }
}

export class OwnFreezeError extends DebateError {
  constructor() {
    super('You can’t freeze yourself. To take a break, just file nothing for a while.');
  }
}

export class HigherFreezeError extends DebateError {
  constructor(whom: 'moderator' | 'manager') {
    super(
      whom === 'manager'
        ? 'They can manage this server, so they can’t be frozen. Talk to them, or to the server’s owner.'
        : 'They are a moderator, as you are. Ask somebody with Manage Server.',
    );
  }
}

export class FrozenAlreadyError extends DebateError {
  constructor(until: Date) {
    super(
      `They are already frozen until <t:${unix(until)}:f>, so nothing was changed. Choose another time, or lift it.`,
    );
  }
}

export class NotFrozenError extends DebateError {
  constructor() {
    super(
      'They can already file: they were not frozen, or the freeze has ended. /log shows what was done.',
    );
  }
}

export class NotHiddenError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is not hidden, so there is nothing to answer. /evidence id:${number} shows it.`,
    );
  }
}

export class AnsweredHidingError extends DebateError {
  constructor(number: number) {
    super(
      `You have answered the moderators about #${number}: they see it beside the item. /log shows what they decide.`,
    );
  }
}

export class EmptyAnswerError extends DebateError {
  constructor() {
    super('This has no readable text. Say in a sentence or two why the item should be shown.');
  }
}

export class OwnVouchError extends DebateError {
  constructor() {
    super('You can’t vouch for yourself. Ask another moderator to run /moderate vouch for you.');
  }
}

export class NothingToVouchForError extends DebateError {
  constructor(why: 'again' | 'not-young' | 'unknown') {
    super(WHY_NOT[why]);
  }
}

const WHY_NOT = {
  again: 'Somebody has vouched for them already: what they file counts in full.',
  'not-young': 'They are not new here: what they file counts in full without it.',
  unknown:
    'They have not filed, checked or disputed anything yet, so there is nothing to vouch for. Try again after their first item.',
} as const;

export class NothingToChangeError extends DebateError {}

export class DoneAlreadyError extends NothingToChangeError {
  constructor() {
    super('Another moderator has done that already. /log shows what was done.');
  }
}
