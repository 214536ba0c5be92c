import { MessageFlags } from 'discord.js';
import type { Supported } from '#discord/edge/locate.ts';
import type { Context } from '#discord/edge/route.ts';
import { offerNoticeView } from '#discord/evidence/offer-view.ts';
import { carriedView } from '#discord/marks/carried-view.ts';
import { hiddenNoticeView } from './moderation-view.ts';

/**
 * Tells a member, privately and once, which of their items a moderator hid and why, which sources
 * are offered for them, and which of their disputes an edit took along: with the answer to their next command, since nobody gets direct
 * messages.
 */
export async function tellAuthor(
  interaction: Supported,
  { ports, caller }: Context,
): Promise<void> {
  const { store, pseudonyms } = ports;
  const debate = await store.debates.latestIn(caller.guildId);
  if (debate === null) return;
  const author = pseudonyms.author(caller.userId);
  // After every command, and nearly always for nothing.
  if (!(await store.evidence.hasUntold(debate.id, author))) return;
  const hidden = await store.evidence.takeHiddenNotices(debate.id, author);
  const offers = await store.offers.takeNotices(debate.id, author);
  const carried = await store.marks.takeCarried(debate.id, author);
  const views = [
    hidden.length === 0 ? null : hiddenNoticeView(hidden),
    offers.length === 0 ? null : offerNoticeView(debate.id, offers),
    carried.length === 0 ? null : carriedView(debate.id, carried),
  ];
  for (const view of views.filter((one) => one !== null)) {
    await interaction.followUp({
      components: view.components,
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
      allowedMentions: { parse: [] },
    });
  }
}
