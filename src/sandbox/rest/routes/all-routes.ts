import type { SandboxContext } from '../../context.ts';
import type { Route } from '../request.ts';
import { applicationRoutes } from './application.ts';
import { channelMessageRoutes } from './channel-messages.ts';
import { commandRoutes } from './commands.ts';
import { followUpRoutes } from './follow-ups.ts';
import { guildRoutes } from './guilds.ts';
import { interactionCallbackRoutes } from './interaction-callback.ts';

const ROUTES = [
  channelMessageRoutes,
  interactionCallbackRoutes,
  followUpRoutes,
  commandRoutes,
  applicationRoutes,
  guildRoutes,
];

/** Everything that REST answers. */
export function allRoutes(context: SandboxContext): Route[] {
  return ROUTES.flatMap((routes) => routes(context));
}
