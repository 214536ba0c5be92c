/** As what somebody acted; `unknown` where a card was deleted, since Discord does not say by whom. */
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
       * `keep`, `pass`: looked at and left hidden, or shown. `join`, `part`: its source counts
       * with another item's, or by itself again.
       */
      readonly action: 'hide' | 'restore' | 'keep' | 'pass' | 'join' | 'part';
    }
  /** What a member said under an item was removed, or is shown again. */
  | {
      readonly number: number;
      readonly memberKey: string;
      readonly action: 'remove-words' | 'return-words';
    }
  /** What is asked of members was changed; a model's grades count again after the drift alarm. */
  | { readonly action: 'gates' | 'lift-alarm' }
  | { readonly memberKey: string; readonly action: 'vouch' }
  /** A member may not file until then, or may again. */
  | {
      readonly memberKey: string;
      readonly action: 'freeze' | 'thaw';
      readonly until: Date | null;
    }
);

/** All that the public log tells of. */
export type LoggedAction = ModerationEntry['action'];

/** Who writes the log: with what is done, in its transaction. */
export type LogTransaction = {
  /** Logs what was done, and that a known member who did it moderates. */
  logModeration(entry: ModerationEntry): Promise<void>;
};

/** A line of the public log: neither who acted, nor whose item it was, nor what it said. */
export type LogEntry = {
  readonly action: LoggedAction;
  /** Null where it was about a member, or about the debate. */
  readonly number: number | null;
  /** Null where it was given before the log was public; empty where none was given or it is gone. */
  readonly reason: string | null;
  readonly byRole: ActingRole;
  /** Until when a freeze lasts. */
  readonly until: Date | null;
  readonly at: Date;
};

export type LogStore = {
  /** The newest first; `total` counts them all. */
  entries(
    debateId: string,
    offset: number,
    size: number,
  ): Promise<{ entries: LogEntry[]; total: number }>;
  /** Items that were hidden in [from, to), each once, and how many of them were shown again by `to`. */
  hiddenBetween(
    debateId: string,
    from: Date,
    to: Date,
  ): Promise<{ readonly hidden: number; readonly shownAgain: number }>;
};

export type WithLog = { readonly store: { readonly log: LogStore } };
