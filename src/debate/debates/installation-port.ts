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
   * Takes a server and its debates away, in a moment: nobody finds any of them from then on, and one
   * that comes back begins anew. Not one that the bot is back in by now, or that another process
   * has in hand. What is left of the debates is removed by `remove`.
   */
  dissolve(guildId: string, before: Date): Promise<void>;
  /** Debates of which there is something to remove. */
  dissolved(): Promise<string[]>;
  /**
   * Removes such a debate, in parts of which each is kept, until nothing is left or it is to stop: it
   * goes on where it ended. Of a million votes it takes a while.
   */
  remove(debateId: string, stopping?: AbortSignal): Promise<void>;
};

/** Which commands Discord took last, by application. */
export type RegistrationStore = {
  registered(applicationId: string): Promise<string | null>;
  putRegistered(applicationId: string, hash: string): Promise<void>;
};

export type WithGuilds = { readonly store: { readonly guilds: GuildStore } };
export type WithRegistrations = { readonly store: { readonly registrations: RegistrationStore } };
