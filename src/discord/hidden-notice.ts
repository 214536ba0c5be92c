import { MessageFlags } from 'discord.js';
import type { Supported } from './locate.ts';
import type { Context } from './route.ts';
import { hiddenNoticeView } from './views/moderation.ts';

/**
 * Tells an author, privately and once, which of their items a moderator hid and why: with the
 * answer to their next command, since nobody gets direct messages.
 */
export async function tellHidden(
  interaction: Supported,
  { ports, caller }: Context,
): Promise<void> {
  const debate = await ports.store.debates.latestIn(caller.guildId);
  if (debate === null) return;
  const author = ports.pseudonyms.author(caller.userId);
  const notices = await ports.store.evidence.takeHiddenNotices(debate.id, author);
  if (notices.length === 0) return;
  await interaction.followUp({
    components: hiddenNoticeView(notices).components,
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    allowedMentions: { parse: [] },
  });
}
