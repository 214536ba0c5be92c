const message = '/channels/{channel_id}/messages/{message_id}';
const answer = '/webhooks/{webhook_id}/{webhook_token}';
const commands = '/applications/{application_id}/commands';
const ownCommands = '/applications/{application_id}/guilds/{guild_id}/commands';

/**
 * The routes that the bot or discord.js calls, which the reduced description keeps. After adding a
 * line, run test/support/openapi/reduce.ts as described at its top.
 */
export const routes: readonly string[] = [
  'GET /gateway/bot',
  'GET /applications/@me',
  'GET /oauth2/applications/@me',
  'GET /users/@me',
  'GET /users/@me/guilds',
  'DELETE /users/@me/guilds/{guild_id}',
  'GET /users/{user_id}',
  'GET /guilds/{guild_id}',
  'GET /guilds/{guild_id}/roles',
  'GET /guilds/{guild_id}/channels',
  'GET /guilds/{guild_id}/members/{user_id}',
  'GET /channels/{channel_id}',
  ...['GET', 'POST'].map((method) => `${method} /channels/{channel_id}/messages`),
  ...['GET', 'PATCH', 'DELETE'].map((method) => `${method} ${message}`),
  ...['GET', 'PUT', 'POST'].map((method) => `${method} ${commands}`),
  ...['GET', 'PUT', 'POST'].map((method) => `${method} ${ownCommands}`),
  'POST /interactions/{interaction_id}/{interaction_token}/callback',
  `POST ${answer}`,
  ...['GET', 'PATCH', 'DELETE'].map((method) => `${method} ${answer}/messages/@original`),
  ...['GET', 'PATCH', 'DELETE'].map((method) => `${method} ${answer}/messages/{message_id}`),
];

/** Routes that the sandbox also serves, although no bot in this repository calls them. */
export const answeredRoutes: readonly string[] = [
  'GET /gateway',
  ...['GET', 'PATCH', 'DELETE'].map((method) => `${method} ${commands}/{command_id}`),
  ...['GET', 'PATCH', 'DELETE'].map((method) => `${method} ${ownCommands}/{command_id}`),
];
