import { DebateError } from '#debate/core/debate-error.ts';
import { unix } from '#debate/core/unix.ts';

export class NothingToExportError extends DebateError {
  constructor() {
    super(
      'Nothing is stored about you here. Crux starts keeping data once you take part, such as with a vote (/poll) or an item (/argue).',
    );
  }
}

export class TooManyNamingsError extends DebateError {
  constructor(limit: number, again: Date) {
    super(
      `You have put your name back ${limit} times today, which is the limit, so your cards stay without it. You can show it again <t:${unix(again)}:R>.`,
    );
  }
}

export class TooManyErasuresError extends DebateError {
  constructor(limit: number, again: Date) {
    super(
      `You have erased your data ${limit} times today, which is the limit. You can erase what came since <t:${unix(again)}:R>.`,
    );
  }
}
