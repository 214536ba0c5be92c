/** What a moderator can do that the public log tells of. */
export type LoggedAction =
  | 'hide'
  | 'restore'
  /** Looked at and left hidden, or shown. */
  | 'keep'
  | 'pass'
  /** Its source counts with another item's, or by itself again. */
  | 'join'
  | 'part'
  | 'vouch'
  /** A member may not file for a time, or may again. */
  | 'freeze'
  | 'thaw'
  /** What is asked of members before they take part was changed. */
  | 'gates'
  /** A model's grades count again after the drift alarm. */
  | 'lift-alarm';

/** As what somebody acted; `unknown` where a card was deleted, since Discord does not say by whom. */
export type ActingRole = 'moderator' | 'manager' | 'unknown';

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
  /** Items that were hidden in [from, to), each once. */
  hiddenBetween(debateId: string, from: Date, to: Date): Promise<number>;
};

export type WithLog = { readonly store: { readonly log: LogStore } };
