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
   * Removes a server with its debates, all of it or nothing; not one that the bot is back in by now, or
   * that another process is removing. Of a million votes it takes a while.
   */
  purge(guildId: string, before: Date): Promise<void>;
};

/** Which commands Discord took last, by application. */
export type RegistrationStore = {
  registered(applicationId: string): Promise<string | null>;
  putRegistered(applicationId: string, hash: string): Promise<void>;
};

export type WithGuilds = { readonly store: { readonly guilds: GuildStore } };
export type WithRegistrations = { readonly store: { readonly registrations: RegistrationStore } };
