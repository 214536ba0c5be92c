import { join } from 'node:path';
import type { SandboxContext } from './context.ts';
import type { SandboxOptions } from './contract/sandbox.ts';
import type { Surroundings } from './contract/surroundings.ts';
import { createGateway } from './gateway/gateway.ts';
import { createFactsOfMessages } from './inside/message-facts.ts';
import { createInteractions, TOKEN_MS } from './interactions/open-interactions.ts';
import { createDisturbances } from './rest/disturbances.ts';
import { createHappenings } from './trouble/happenings.ts';
import { openJournal } from './world/journal.ts';
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
  const snowflakes = createSnowflakes(now);
  const journal = openJournal<JournalEntry>(folder);
  const seen = snowflakes.observe;
  const world = openWorld(journal, { oldestToken: now() - TOKEN_MS, seen });
  if (world.isEmpty()) seedWorld({ world, snowflakes, now }, seed);
  const forget = world.forgetToken;
  const interactions = createInteractions({ now, answerMs, followUpMs, forget });
  interactions.restore(world.tokens.values());
  const happenings = createHappenings(now);
  const { tell } = happenings;
  const gateway = createGateway({ world, log, tell, url: () => origin().replace('http', 'ws') });
  const filesFolder = join(folder, 'attachments');
  const close = journal.close;
  let surroundings: Surroundings = {};
  return {
    ...{ world, snowflakes, now, log, gateway, interactions, filesFolder, origin, close },
    ...{ happenings, disturbances: createDisturbances(now, tell), facts: createFactsOfMessages() },
    around: () => surroundings,
    surround(by) {
      surroundings = by;
    },
  };
}
