import { MessageFlags } from 'discord-api-types/v10';
import type { Sandbox } from '../contract/sandbox.ts';

/** A bot that does not post does not hold the demo up for ever. */
const PATIENCE_MS = 20_000;

/**
 * Resolves once so many public messages stand in a channel, or when none came for long. While the
 * calendar is moved, a post that is still on its way would bear the time of a later step.
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
