import { DebateError } from '#debate/core/debate-error.ts';

export class NoItemInMessageError extends DebateError {
  constructor() {
    super('This message shows no item of the debate. Use it on an item’s card, or /moderate hide.');
  }
}

export class OwnModerationError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} is your own, and nobody moderates an item of their own. Ask another moderator to look at it.`,
    );
  }
}

export class OwnVouchError extends DebateError {
  constructor() {
    super('Nobody vouches for themselves. Ask another moderator to run /moderate vouch for you.');
  }
}

export class NothingToVouchForError extends DebateError {
  constructor(why: 'again' | 'not-young' | 'unknown') {
    super(WHY_NOT[why]);
  }
}

const WHY_NOT = {
  again: 'Somebody has vouched for them already: what they file counts in full.',
  'not-young': 'They are no newcomer here: what they file counts in full without it.',
  unknown:
    'They have filed, checked or disputed nothing yet, so there is nothing to vouch for. Try again after their first item.',
} as const;

export class NothingToChangeError extends DebateError {}
