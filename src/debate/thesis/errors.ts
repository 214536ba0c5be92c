import { DebateError } from '#debate/core/debate-error.ts';

export class LeadGoneError extends DebateError {
  constructor() {
    super('That fact is not offered any more. /evidence with a claim shows the ones there are.');
  }
}
