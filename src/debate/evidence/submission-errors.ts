import { DebateError } from '#debate/core/debate-error.ts';

/** Refusals of what somebody typed into a form. */

/** A form whose text cannot be filed. What was typed is kept for an hour under the form's id. */
export class SubmissionRefusedError extends DebateError {
  readonly debateId: string;
  readonly formId: string;
  constructor(debateId: string, formId: string, why: string) {
    super(why);
    this.debateId = debateId;
    this.formId = formId;
  }
}

/** Refused input about an item; kept for an hour under the item. */
abstract class ItemSubmissionRefusedError extends DebateError {
  readonly debateId: string;
  readonly number: number;
  constructor(debateId: string, number: number, why: string) {
    super(why);
    this.debateId = debateId;
    this.number = number;
  }
}

/** An edit that cannot be taken. */
export class EditRefusedError extends ItemSubmissionRefusedError {}

/** The item was changed after the form was opened; `now` is its current text, not escaped. */
export class ChangedMeanwhileError extends EditRefusedError {
  readonly now: string;
  constructor(debateId: string, number: number, now: string) {
    super(debateId, number, `#${number} was changed while you were writing. It now reads:`);
    this.now = now;
  }
}

/** A link that cannot be taken as a source. */
export class LinkRefusedError extends ItemSubmissionRefusedError {}

export class DraftGoneError extends DebateError {
  constructor() {
    super(
      'That text is no longer kept: an hour has passed, or ten later ones took its place. Please start again with /argue.',
    );
  }
}
