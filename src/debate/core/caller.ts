/** What one person may do in a server: each audience includes the ones before it. */
export const audiences = ['member', 'moderator', 'manager'] as const;

export type Audience = (typeof audiences)[number];

/** The person behind an interaction, as Discord describes them at this moment. */
export type Caller = {
  readonly userId: string;
  readonly name: string;
  readonly guildId: string;
  /** When they joined the server; null if Discord gives no date, as for guests. */
  readonly joinedAt: Date | null;
  readonly roleIds: readonly string[];
  /** Whether Discord says Manage Messages, Manage Server. */
  readonly canManageMessages: boolean;
  readonly canManageServer: boolean;
  /**
   * Channels where only an overwrite grants them Manage Messages; for the acting person, just the
   * channel they act in.
   */
  readonly managesMessagesIn?: readonly string[];
};
