import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { Snowflakes } from './snowflake.ts';
import type { SandboxLog } from './types.ts';
import type { World } from './world.ts';

/** What the parts of the sandbox share; made once in create-sandbox.ts. */
export interface Rig {
  world: World;
  snowflakes: Snowflakes;
  /** ms since 1970. */
  now: () => number;
  log: SandboxLog;
  gateway: Gateway;
  interactions: Interactions;
  /** Where uploaded files lie. */
  filesFolder: string;
  /** `http://127.0.0.1:PORT`, known once the sandbox listens. */
  origin: () => string;
}
