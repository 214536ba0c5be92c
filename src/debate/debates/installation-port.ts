export type GuildStore = {
  /** The servers that the bot is known to be in. */
  present(): Promise<string[]>;
  /** Whether the bot is known to be in the server. */
  isKnown(guildId: string): Promise<boolean>;
  /** Records that the bot is in the server, or is back in it. */
  joined(guildId: string, at: Date): Promise<void>;
  /**
   * Records that the bot left the server, at the database's own time: a process whose clock is
   * wrong must not be able to remove anybody's debates.
   */
  left(guildId: string): Promise<void>;
  /** The servers that the bot left so long ago, by the database's time, and is not back in. */
  leftFor(ms: number): Promise<string[]>;
  /**
   * Removes a server and its debates from view at once: nobody finds them any more, and a server
   * that comes back starts afresh. Skips a server that the bot left less than `ms` ago or is back
   * in, or that another process has locked. `remove` deletes the data of the debates.
   */
  dissolve(guildId: string, ms: number): Promise<void>;
  /** Debates that still have data to remove. */
  dissolved(): Promise<string[]>;
  /**
   * Removes such a debate in separately committed parts, until nothing is left or it is told to
   * stop; the next call resumes. A million votes take a while.
   */
  remove(debateId: string, stopping?: AbortSignal): Promise<void>;
};

/** Which commands were last registered with Discord, by application. */
export type RegistrationStore = {
  registered(applicationId: string): Promise<string | null>;
  putRegistered(applicationId: string, hash: string): Promise<void>;
};

export type WithGuilds = { readonly store: { readonly guilds: GuildStore } };
export type WithRegistrations = { readonly store: { readonly registrations: RegistrationStore } };
