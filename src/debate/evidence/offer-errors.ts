import { DebateError } from '#debate/core/debate-error.ts';
import type { NoOffer } from './offer-port.ts';

/** Refusals about a source that is offered for somebody else's item. */

export class OfferRefusedError extends DebateError {
  constructor(why: NoOffer, from: number, number: number) {
    super(REASONS[why](from, number));
  }
}

const REASONS: Readonly<Record<NoOffer, (from: number, number: number) => string>> = {
  'not-yours': (from) => `Only the author of #${from} can offer its source.`,
  own: (_, number) => `#${number} is your own: open it and give it the link with [Add link].`,
  gone: (from, number) =>
    `#${from} or #${number} has been withdrawn, hidden or erased, so there is nothing to offer. If yours is still there, it counts by itself.`,
  'no-source': (from) => `#${from} has no source to offer. Give it one first, with [Add link].`,
  sourced: (_, number) => `#${number} now has a source. Open it to see which.`,
  unlike: (from, number) =>
    `#${from} and #${number} do not look like the same evidence any more. Yours counts by itself.`,
};

export class OfferMadeError extends DebateError {
  constructor(number: number) {
    super(
      `You have offered it to the author of #${number} already, and once is enough. They decide; /evidence id:${number} shows it once they have.`,
    );
  }
}

export class OfferGoneError extends DebateError {
  constructor(number: number) {
    super(
      `This offer is no longer open. To give #${number} a link yourself, open it with /evidence id:${number}.`,
    );
  }
}

export class OfferChangedError extends DebateError {
  constructor(number: number, from: number) {
    super(
      `#${from} was changed since you were shown this. Open /evidence id:${number} to see what it offers now.`,
    );
  }
}
