import { DebateError } from '#debate/core/debate-error.ts';

export class QueryTooLongError extends DebateError {
  constructor(length: number, most: number) {
    super(
      `That search has ${length} characters; at most ${most} fit. Two or three telling words find the most.`,
    );
  }
}

export class EmptyQueryError extends DebateError {
  constructor() {
    super(
      'There is no word or number in that to search for. Try the name of a model, a test, an author, or a part of a link.',
    );
  }
}
