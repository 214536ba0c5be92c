import { DebateError } from '#debate/core/debate-error.ts';

export class NoRecordError extends DebateError {
  constructor() {
    super(
      'This summary was made before summaries kept their data. The summaries after it have theirs behind [Get the data].',
    );
  }
}
