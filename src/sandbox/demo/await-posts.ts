import { MessageFlags } from 'discord-api-types/v10';
import type { Sandbox } from '../contract/sandbox.ts';

/** A limit, so that a bot that does not post cannot block the demo. */
const PATIENCE_MS = 20_000;

/**
 * Resolves once a channel has that many public messages, or after `PATIENCE_MS`. If the calendar
 * moved on earlier, a post still under way would carry the time of a later step.
 */
export async function awaitPosts(
  sandbox: Pick<Sandbox, 'messages' | 'onScreen'>,
  channelId: string,
  wanted: number,
): Promise<void> {
  const isThere = () =>
    sandbox.messages(channelId).filter(({ flags = 0 }) => (flags & MessageFlags.Ephemeral) === 0)
      .length >= wanted;
  if (isThere()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const ignore = sandbox.onScreen(() => isThere() && resolve());
  const timer = setTimeout(resolve, PATIENCE_MS);
  await promise;
  clearTimeout(timer);
  ignore();
}
