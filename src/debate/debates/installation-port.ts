export type GuildStore = {
  /** The servers that the bot is known to be in. */
  present(): Promise<string[]>;
  /** Whether the bot is known to be in the server. */
  isKnown(guildId: string): Promise<boolean>;
  /** Records that the bot is in the server, or is back in it. */
  joined(guildId: string, at: Date): Promise<void>;
  left(guildId: string, at: Date): Promise<void>;
  /** The servers that the bot left before this moment and is not back in. */
  leftBefore(before: Date): Promise<string[]>;
  /**
   * Removes a server and its debates from view at once: nobody finds them any more, and a server
   * that comes back starts afresh. Skips a server that the bot is back in, or that another process
   * has locked. `remove` deletes the data of the debates.
   */
  dissolve(guildId: string, before: Date): Promise<void>;
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
