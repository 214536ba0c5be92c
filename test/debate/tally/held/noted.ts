import type { Side } from '#debate/core/rules/side.ts';
import type { Words } from './words.ts';

/** Where clusters are told apart. */
export type Scope = { readonly claim: number; readonly side: Side; readonly target: number | null };

/** An item or rebuttal as the notebook has it. */
export type Noted = {
  readonly number: number;
  readonly by: number;
  readonly scope: Scope;
  words: Words;
  cluster: number;
  /** The revision that marks belong to, and the words of each. */
  revision: number;
  readonly revisions: { readonly revision: number; readonly words: Words }[];
  isWithdrawn: boolean;
  isHidden: boolean;
  isConceded: boolean;
};

export type NotedMark = {
  readonly number: number;
  readonly by: number;
  readonly kind: 'check' | 'dispute';
  /** A dispute without a quotation. */
  readonly isNowhere: boolean;
  /** The highest number that there was. */
  readonly at: number;
  readonly revision: number;
};

export function isSameScope(a: Scope, b: Scope): boolean {
  return a.claim === b.claim && a.side === b.side && a.target === b.target;
}

export function isSeen({ isWithdrawn, isHidden }: Noted): boolean {
  return !isWithdrawn && !isHidden;
}
