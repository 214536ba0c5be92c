import { join } from 'node:path';
import type { SandboxContext } from './context.ts';
import type { SandboxOptions } from './contract/sandbox.ts';
import type { Surroundings } from './contract/surroundings.ts';
import { createGateway } from './gateway/gateway.ts';
import { createBehindTheScreen } from './inside/behind-the-screen.ts';
import { createInteractions, TOKEN_MS } from './interactions/open-interactions.ts';
import { openJournal } from './world/journal.ts';
import { createMessageIds } from './world/message-ids.ts';
import type { JournalEntry } from './world/records.ts';
import { DEFAULT_SEED, seedWorld } from './world/seed.ts';
import { createSnowflakes } from './world/snowflake.ts';
import { openWorld } from './world/world.ts';

/** Reads the folder, or seeds it. `origin` gives an address only once the sandbox listens. */
export function openContext(
  options: SandboxOptions,
  origin: () => string,
): SandboxContext & { close(): void; surround(by: Surroundings): void } {
  const { folder, log, seed = DEFAULT_SEED } = options;
  const { now = Date.now, answerMs = 3_000, followUpMs = 30_000 } = options;
  const { calendar = now } = options;
  const snowflakes = createSnowflakes(now);
  const journal = openJournal<JournalEntry>(folder);
  const world = openWorld(journal, { oldestToken: now() - TOKEN_MS, seen: snowflakes.observe });
  const messageIds = createMessageIds(calendar, (id) => world.message(id) !== undefined);
  for (const { id: channelId } of world.channels.values()) {
    const newest = world.messagesIn(channelId).at(-1)?.message.id;
    if (newest !== undefined) messageIds.observe(channelId, newest);
  }
  if (world.isEmpty()) seedWorld({ world, snowflakes, now }, seed);
  const forget = world.forgetToken;
  const interactions = createInteractions({ now, answerMs, followUpMs, forget });
  interactions.restore(world.tokens.values());
  const behind = createBehindTheScreen(now);
  const { tell } = behind.happenings;
  const gateway = createGateway({ world, log, tell, url: () => origin().replace('http', 'ws') });
  const filesFolder = join(folder, 'attachments');
  return {
    ...behind,
    world,
    snowflakes,
    messageIds,
    now,
    calendar,
    log,
    gateway,
    interactions,
    filesFolder,
    origin,
    close: journal.close,
  };
}
