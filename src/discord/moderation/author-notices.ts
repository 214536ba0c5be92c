import { MessageFlags } from 'discord.js';
import { createTurns } from '#debate/core/in-turn.ts';
import type { Supported } from '#discord/edge/locate.ts';
import type { Context } from '#discord/edge/route.ts';
import { offerNoticeView } from '#discord/evidence/offer-view.ts';
import { CARRIED_SHOWN, carriedView } from '#discord/marks/carried-view.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import { HIDDEN_SHOWN, hiddenNoticeView, removedNoticeView } from './moderation-view.ts';

type TellAuthor = (interaction: Supported, context: Context) => Promise<void>;

/**
 * Tells a member, privately, which of their items a moderator hid, which of their words below items
 * one removed, and why, which sources are offered for their items, and which of their disputes an
 * edit carried over. It comes with the answer to their next command, since nobody gets direct
 * messages. Whatever does not fit waits for the command after that; for offers it says how many
 * more there are.
 */
export function createTellAuthor(): TellAuthor {
  const inTurn = createTurns();
  return async (interaction, { ports, caller }) => {
    const { store, pseudonyms } = ports;
    const debate = await store.debates.latestIn(caller.guildId);
    if (debate === null) return;
    const author = pseudonyms.author(caller.userId);
    // Otherwise two concurrent commands would both tell it.
    await inTurn(`${debate.id} ${author}`, async () => {
      // Runs after every command, and nearly always finds nothing.
      if (!(await store.evidence.hasUntold(debate.id, author))) return;
      await tellAll((view) => followUp(interaction, view), ports, debate.id, author);
    });
  };
}

/**
 * Each notice is sent before it is marked as told: a crash in between repeats it rather than losing
 * it.
 */
async function tellAll(
  tell: (view: MessageBody) => Promise<void>,
  { store }: Context['ports'],
  debateId: string,
  author: string,
): Promise<void> {
  const hidden = await store.evidence.untoldHidden(debateId, author, HIDDEN_SHOWN);
  if (hidden.length > 0) {
    await tell(hiddenNoticeView(hidden));
    await store.evidence.toldHidden(debateId, hidden);
  }
  const removed = await store.addedWords.untoldRemoved(debateId, author, HIDDEN_SHOWN);
  if (removed.length > 0) {
    await tell(removedNoticeView(removed));
    await store.addedWords.toldRemoved(debateId, removed);
  }
  const offers = await store.offers.untold(debateId, author);
  if (offers.length > 0) {
    await tell(offerNoticeView(debateId, offers));
    await store.offers.told(debateId, offers);
  }
  const carried = await store.marks.untoldCarried(debateId, author, CARRIED_SHOWN);
  if (carried.length > 0) {
    const numbers = carried.map(({ number }) => number);
    await tell(carriedView(debateId, numbers));
    await store.marks.toldCarried(debateId, author, carried);
  }
}

async function followUp(interaction: Supported, { components }: MessageBody): Promise<void> {
  await interaction.followUp({
    components,
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    allowedMentions: { parse: [] },
  });
}
