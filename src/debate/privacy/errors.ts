import { DebateError } from '#debate/core/debate-error.ts';

export class NothingToExportError extends DebateError {
  constructor() {
    super(
      'Nothing is stored about you here. Your first vote (/poll) or item (/argue) would be the first.',
    );
  }
}
