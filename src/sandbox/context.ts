import type { SandboxLog } from './contract/sandbox.ts';
import type { Surroundings } from './contract/surroundings.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { FactsOfMessages } from './inside/message-facts.ts';
import type { Interactions } from './interactions/open-interactions.ts';
import type { Disturbances } from './rest/disturbances.ts';
import type { Happenings } from './trouble/happenings.ts';
import type { MessageIds } from './world/message-ids.ts';
import type { Snowflakes } from './world/snowflake.ts';
import type { World } from './world/world.ts';

/** What the parts of the sandbox share; made once in create-sandbox.ts. */
export interface SandboxContext {
  world: World;
  /** Ids of everything but messages. */
  snowflakes: Snowflakes;
  messageIds: MessageIds;
  /** ms since 1970. */
  now: () => number;
  /** What messages are dated with, ms since 1970. */
  calendar: () => number;
  log: SandboxLog;
  gateway: Gateway;
  interactions: Interactions;
  happenings: Happenings;
  disturbances: Disturbances;
  facts: FactsOfMessages;
  /** What the surrounding program can do; empty until it calls `surround`. */
  around: () => Surroundings;
  /** The folder of uploaded files. */
  filesFolder: string;
  /** `http://127.0.0.1:PORT`, known once the sandbox listens. */
  origin: () => string;
}
