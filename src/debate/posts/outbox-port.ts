import type { PostIdentity, PostKind } from './post-identity.ts';

/** A leased post: no other process has it until the hold ends. */
export type HeldPost = {
  debateId: string;
  /** The row's number within the debate. */
  id: number;
  /** The fencing number of this hold: invalid once another process has taken the post. */
  hold: number;
  identity: PostIdentity;
  channelId: string;
  messageId: string | null;
  wanted: number;
  attempts: number;
  /** When an earlier send started whose response never came. */
  sentAt: Date | null;
  /** Somebody has asked for it since: it is posted again if its message no longer exists. */
  anew: boolean;
  /** For the board: how many former boards there are; 0 for everything else. */
  turn: number;
};

/** A post whose last delivery failed, and why. */
export type PostTrouble = {
  readonly post: PostIdentity;
  readonly channelId: string;
  readonly error: string;
};

/** Where a post is or will be; without a message while it is not posted. */
export type PostPlace = {
  readonly channelId: string;
  readonly messageId: string | null;
  /** Its message was deleted by somebody: it is not posted again by itself. */
  readonly isGone: boolean;
};

/**
 * The outbox. Its times are the database's own, so a demo's clock does not delay deliveries. Once a
 * hold has expired and another process has taken the post, calls with the old hold have no effect.
 */
export type PostStore = {
  /** Leases up to `most` posts that are due and out of date, for `holdMs`. */
  take(holdMs: number, most: number): Promise<HeldPost[]>;
  /**
   * Milliseconds until the next one is due, 0 if one is due now; null if everything is up to date.
   */
  nextDueMs(): Promise<number | null>;
  /** Extends the hold to `holdMs` from now, just before something is sent; false if it was lost. */
  renew(post: HeldPost, holdMs: number): Promise<boolean>;
  /**
   * Extends the hold and records that a first send starts: until its response is stored, the
   * message may or may not exist. Returns when the first try started, the same for every later one;
   * null if the hold was lost.
   */
  sending(post: HeldPost, holdMs: number): Promise<Date | null>;
  /**
   * Stores the message and ends the hold; the next change is shown no sooner than `paceMs` from
   * now. False if the hold was lost.
   */
  shown(post: HeldPost, messageId: string, paceMs: number): Promise<boolean>;
  /**
   * There is nothing left to show, or somebody deleted the message: it is not posted again, and
   * posts that link to it are refreshed.
   */
  gone(post: HeldPost): Promise<void>;
  /**
   * Ends the hold; the next try is no sooner than `delayMs` from now. If the whole channel takes
   * nothing, the debate's other posts for that channel wait as long.
   */
  failed(
    post: HeldPost,
    error: string,
    of: { readonly delayMs: number; readonly wholeChannel: boolean },
  ): Promise<void>;
  /** Cards that should be in a channel, newest first. */
  cardsIn(
    debateId: string,
    channelId: string,
    most: number,
  ): Promise<{ number: number; messageId: string }[]>;
  find(debateId: string, post: PostIdentity): Promise<PostPlace | null>;
  /**
   * Where each of these items can be read, if it is posted: its card, or the list of its hour if it
   * never had one.
   */
  ofItems(debateId: string, numbers: readonly number[]): Promise<Map<number, PostPlace>>;
  /** At most five, oldest first, for `/debate status`. */
  troubles(debateId: string): Promise<PostTrouble[]>;
  /**
   * Requests the board in this channel; it is posted anew in a new channel, or if it was deleted.
   */
  wantBoard(debateId: string, channelId: string, at: Date): Promise<void>;
  /**
   * Requests that the board be posted anew at the end of its channel; its present message becomes a
   * former board. Does nothing and returns false if the board has moved, is leased, or became
   * another message within the day before `at`.
   */
  lowerBoard(debateId: string, messageId: string, at: Date): Promise<boolean>;
  /**
   * Requests a refresh of a post if it was posted; concurrent requests are coalesced. False if
   * there is none, or a refresh is already due.
   */
  refresh(debateId: string, post: PostIdentity): Promise<boolean>;
};

/** Requests messages in the transaction that they follow from. */
export type PostTransaction = {
  /** Puts a post into the outbox, or requests a refresh. */
  wantPost(post: PostIdentity, channelId: string, at: Date): Promise<void>;
  /** Requests a refresh of a post if it exists. */
  refreshPost(post: PostIdentity): Promise<void>;
  /** Posts a message again, in this channel, if it was deleted; otherwise does nothing. */
  repost(post: PostIdentity, channelId: string): Promise<void>;
  /** Requests a refresh of every posted summary: an item that they may quote has changed. */
  refreshSummaries(): Promise<void>;
  postsSince(kind: PostKind, from: Date): Promise<number>;
  /**
   * Redirects posts of these kinds that have not been posted yet to this channel and makes them due
   * now, except those that a process holds.
   */
  movePosts(kinds: readonly PostKind[], channelId: string): Promise<void>;
  /** Moves an existing board to this channel, unless it is to be there already. */
  moveBoard(channelId: string, at: Date): Promise<void>;
};

export type WithPosts = { readonly store: { readonly posts: PostStore } };
