import { DebateError } from '#debate/core/debate-error.ts';

export class NoItemInMessageError extends DebateError {
  constructor() {
    super('This message shows no item of the debate. Use it on an item’s card, or /moderate hide.');
  }
}

export class NothingToChangeError extends DebateError {}
