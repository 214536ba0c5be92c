import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
/** Identifies a message of a debate; there is one of each. */
export type PostIdentity =
  | { readonly kind: 'board' }
  /** A message that used to be the board and now links to it; counted from 0. */
  | { readonly kind: 'former-board'; readonly number: number }
  | { readonly kind: 'card'; readonly number: number }
  /** The items without a card that were filed in the clock hour starting at `hour`. */
  | { readonly kind: 'list'; readonly hour: Date }
  | {
      readonly kind: 'summary';
      /** Such as 2026-W47. */
      readonly week: string;
      readonly summaryKind: SummaryKind;
    };

export type PostKind = PostIdentity['kind'];

/**
 * A post of a debate as one word, for the log and for Discord's nonce. It is never parsed, and
 * stays the same across versions, so that a try before an upgrade and one after it share a nonce.
 */
export function postWord(post: PostIdentity): string {
  switch (post.kind) {
    case 'board':
      return 'board';
    case 'card':
      return `card:${post.number}`;
    case 'former-board':
      return `former-board:${post.number}`;
    case 'list':
      return `list:${hourWord(post.hour)}`;
    case 'summary':
      return `summary:${post.week}:${post.summaryKind}`;
  }
}

/** Such as 2026-11-23T21, in UTC. */
export function hourWord(hour: Date): string {
  return hour.toISOString().slice(0, 13);
}
