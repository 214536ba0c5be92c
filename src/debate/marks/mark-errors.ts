import { DebateError } from '#debate/core/debate-error.ts';
import type { ProofKind } from './rules/kinds.ts';

/** Refusals of marks, disputes and credits on other members' items. */

export class NoSourceToCheckError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} has no source that could be checked. You can say whether it convinces you, or rebut it.`,
    );
  }
}

/** The check or dispute whose quotation was refused, so that its form can be opened again. */
export type RefusedProof = {
  readonly debateId: string;
  readonly number: number;
  readonly kind: ProofKind;
};

export abstract class QuoteRefusedError extends DebateError {
  readonly proof: RefusedProof;
  constructor(proof: RefusedProof, message: string) {
    super(message);
    this.proof = proof;
  }
}

export class QuoteTooShortError extends QuoteRefusedError {
  constructor(proof: RefusedProof, least: number) {
    super(
      proof,
      `Quote at least ${least} characters of what the source does say, so that others can compare.`,
    );
  }
}

export class QuoteEchoesItemError extends QuoteRefusedError {
  constructor(proof: RefusedProof) {
    super(
      proof,
      `These are the words of #${proof.number} itself. Quote what the source says, in its own words: that shows others that you opened it.`,
    );
  }
}

/** The source or text changed after the member saw it. */
export class ChangedUnderMarkError extends DebateError {
  constructor(number: number) {
    super(
      `#${number} was changed while you were writing, so nothing was saved. Open it again with /evidence id:${number}, and see whether your words still fit.`,
    );
  }
}

/** No places are left on one claim and side; `on` lists the items whose marks use them. */
export class MarksUsedUpError extends DebateError {
  readonly debateId: string;
  readonly on: readonly number[];
  constructor(debateId: string, on: readonly number[]) {
    const listed = on.map((number) => `#${number}`).join(', ');
    super(
      `You have three checks and disputes for each side of a claim, and yours are on ${listed}. Open one of them and take yours back to make room for this one.`,
    );
    this.debateId = debateId;
    this.on = on;
  }
}

export class WhyTooShortError extends DebateError {
  readonly debateId: string;
  readonly number: number;
  constructor(debateId: string, number: number, least: number) {
    super(
      `Say in at least ${least} characters how it changed your mind. That is what helps others.`,
    );
    this.debateId = debateId;
    this.number = number;
  }
}

export class NoChangedVoteError extends DebateError {
  constructor(claim: number) {
    super(
      `You can say this once you have changed your vote on claim ${claim}: /poll claim:${claim}. A credit means that a vote really changed.`,
    );
  }
}

export class AlreadyCreditedError extends DebateError {
  constructor(number: number) {
    super(
      `You have credited #${number} already. Thank you; once is enough. /evidence id:${number} shows what became of it.`,
    );
  }
}

export class NothingToAnswerError extends DebateError {
  constructor(number: number) {
    super(
      `Nobody disputes the source of #${number} now, so there is nothing to answer. /evidence id:${number} shows what is said of it.`,
    );
  }
}
