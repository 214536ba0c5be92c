import type { PostIdentity, PostKind } from './post-identity.ts';

/** A post in hand: nobody else has it until the hold ends. */
export type HeldPost = {
  debateId: string;
  /** The row's number within the debate. */
  id: number;
  /** Which taking of this post it is; once another process has taken it, this one counts no more. */
  hold: number;
  identity: PostIdentity;
  channelId: string;
  messageId: string | null;
  wanted: number;
  attempts: number;
  /** When an earlier sending began whose answer never came. */
  sentAt: Date | null;
  /** Somebody asked for it since: posted anew if its message is not there any more. */
  anew: boolean;
  /** Of the board: how many former ones there are; 0 for all else. */
  turn: number;
};

/** A post that could not be delivered at the last try, and why. */
export type PostTrouble = {
  readonly post: PostIdentity;
  readonly channelId: string;
  readonly error: string;
};

/** Where a post is or will be; no message while it does not stand. */
export type PostPlace = {
  readonly channelId: string;
  readonly messageId: string | null;
  /** Somebody deleted its message: it does not come back by itself. */
  readonly isGone: boolean;
};

/**
 * The outbox. Its times are the database's own: a demo's clock does not hold up deliveries. What
 * is done with a post whose hold was lost, since it ended and another process took the post, has
 * no effect.
 */
export type PostStore = {
  /** Takes up to `most` posts that are due and not as wanted, for `holdMs`. */
  take(holdMs: number, most: number): Promise<HeldPost[]>;
  /** Milliseconds until the next one is due, 0 when one is; null when all is shown. */
  nextDueMs(): Promise<number | null>;
  /** Holds it for `holdMs` from now, just before something is sent; false when it was lost. */
  renew(post: HeldPost, holdMs: number): Promise<boolean>;
  /**
   * Renews the hold and notes that a first sending begins: until its answer is stored, the message
   * may or may not be. Returns when the first try began, the same for every later one; null when
   * the hold was lost.
   */
  sending(post: HeldPost, holdMs: number): Promise<Date | null>;
  /**
   * Stores where it stands and ends the hold; the next change is shown not before `paceMs` from
   * now. False when the hold was lost.
   */
  shown(post: HeldPost, messageId: string, paceMs: number): Promise<boolean>;
  /**
   * Nothing is left to show, or somebody deleted the message: it is not posted again, and what leads
   * to it is shown anew.
   */
  gone(post: HeldPost): Promise<void>;
  /**
   * Ends the hold; it is tried again not before `delayMs` from now. Where it is the channel that
   * takes nothing, whatever else of the debate waits for that channel waits as long.
   */
  failed(
    post: HeldPost,
    error: string,
    of: { readonly delayMs: number; readonly wholeChannel: boolean },
  ): Promise<void>;
  /** Cards that should stand in a channel, the newest first. */
  cardsIn(
    debateId: string,
    channelId: string,
    most: number,
  ): Promise<{ number: number; messageId: string }[]>;
  find(debateId: string, post: PostIdentity): Promise<PostPlace | null>;
  /**
   * Where each of these items can be read, as far as that stands: its card, or the list of its hour
   * where it never had one.
   */
  ofItems(debateId: string, numbers: readonly number[]): Promise<Map<number, PostPlace>>;
  /** At most five, the oldest first, for `/debate status`. */
  troubles(debateId: string): Promise<PostTrouble[]>;
  /** Makes the board wanted in this channel; in a new one, or where it was deleted, anew. */
  wantBoard(debateId: string, channelId: string, at: Date): Promise<void>;
  /**
   * Makes the board wanted anew at the end of its channel; the message in which it stands becomes
   * a former board. False, and nothing happens, when it stands elsewhere by now, is in hand, or
   * became another message within the day before `at`.
   */
  lowerBoard(debateId: string, messageId: string, at: Date): Promise<boolean>;
  /**
   * Asks for a post to be shown anew, if it was posted; many calls at once are one. False where there
   * is none, or it waits to be shown anyway.
   */
  refresh(debateId: string, post: PostIdentity): Promise<boolean>;
};

/** What asks for messages in the transaction that they follow from. */
export type PostTransaction = {
  /** Puts a post into the outbox, or asks for it to be shown anew. */
  wantPost(post: PostIdentity, channelId: string, at: Date): Promise<void>;
  /** Asks for a post to be shown anew if it is there. */
  refreshPost(post: PostIdentity): Promise<void>;
  /** Posts a message anew that somebody deleted; nothing happens to one that stands. */
  repost(post: PostIdentity): Promise<void>;
  /** Asks for every summary that was posted to be shown anew: an item that they may quote changed. */
  refreshSummaries(): Promise<void>;
  postsSince(kind: PostKind, from: Date): Promise<number>;
  /**
   * Posts of these kinds that wait to be posted for the first time go to this channel, now, wherever
   * they were to go.
   */
  movePosts(kinds: readonly PostKind[], channelId: string): Promise<void>;
  /** Makes a board that there is wanted anew in this channel, unless it is to stand there already. */
  moveBoard(channelId: string, at: Date): Promise<void>;
};

export type WithPosts = { readonly store: { readonly posts: PostStore } };
