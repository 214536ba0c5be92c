/**
 * The role somebody acted in; `unknown` if a card was deleted, since Discord does not say by whom.
 */
export type ActingRole = 'moderator' | 'manager' | 'unknown';

/** What somebody did, and to what: an item, a member, or the debate as a whole. */
type ModerationEntry = {
  readonly byKey: string;
  readonly byRole: ActingRole;
  readonly reason: string;
  readonly at: Date;
} & (
  | {
      readonly number: number;
      /**
       * `keep`, `pass`: reviewed and left hidden, or shown. `join`, `part`: its source counts with
       * another item's, or by itself again.
       */
      readonly action: 'hide' | 'restore' | 'keep' | 'pass' | 'join' | 'part';
    }
  /** Words that a member added below an item were removed, or are shown again. */
  | {
      readonly number: number;
      readonly memberKey: string;
      readonly action: 'remove-words' | 'return-words';
    }
  /** The gates were changed; a model's grades count again after the drift alarm. */
  | { readonly action: 'gates' | 'lift-alarm' }
  | { readonly memberKey: string; readonly action: 'vouch' }
  /** A member was frozen until then, or unfrozen. */
  | {
      readonly memberKey: string;
      readonly action: 'freeze' | 'thaw';
      readonly until: Date | null;
    }
);

/** Every action in the public log. */
export type LoggedAction = ModerationEntry['action'];

/** Writes the log in the transaction of the action itself. */
export type LogTransaction = {
  /** Logs the action, and records that the actor, if known as a member, is a moderator. */
  logModeration(entry: ModerationEntry): Promise<void>;
};

/** A line of the public log: it does not show who acted, whose item it was, or what it said. */
export type LogEntry = {
  readonly action: LoggedAction;
  /** Null if it was about a member or about the debate. */
  readonly number: number | null;
  /**
   * Null if it was given before the log was public; empty if none was given or it has been removed.
   */
  readonly reason: string | null;
  readonly byRole: ActingRole;
  /** When a freeze ends. */
  readonly until: Date | null;
  readonly at: Date;
};

export type LogStore = {
  /** Newest first; `total` counts them all. */
  entries(
    debateId: string,
    offset: number,
    size: number,
  ): Promise<{ entries: LogEntry[]; total: number }>;
  /** Items hidden in [from, to), each counted once, and how many of them were restored by `to`. */
  hiddenBetween(
    debateId: string,
    from: Date,
    to: Date,
  ): Promise<{ readonly hidden: number; readonly shownAgain: number }>;
};

export type WithLog = { readonly store: { readonly log: LogStore } };
