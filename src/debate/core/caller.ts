/** What one person may do in a server: each audience includes the ones before it. */
export const audiences = ['member', 'moderator', 'manager'] as const;

export type Audience = (typeof audiences)[number];

/** The person behind an interaction, as Discord vouches for them at this moment. */
export type Caller = {
  readonly userId: string;
  readonly name: string;
  readonly guildId: string;
  /** When they joined the server; null where Discord does not say, as of guests. */
  readonly joinedAt: Date | null;
  readonly roleIds: readonly string[];
  /** Whether Discord says Manage Messages, Manage Server. */
  readonly canManageMessages: boolean;
  readonly canManageServer: boolean;
  /** Channels where Manage Messages is theirs by an overwrite alone; of who acts, that in which they do. */
  readonly managesMessagesIn?: readonly string[];
};
