import { botRoute, type Call, found, type Route } from '../call.ts';
import {
  applicationObject,
  botMemberObject,
  botUserObject,
  channelObject,
  guildObject,
  memberObject,
  roleObjects,
  userObject,
} from '../discord-objects.ts';
import { permission } from '../limits.ts';
import { missingAccess, Refusal, unknownChannel } from '../refusal.ts';

function guildOf({ world, params }: Call) {
  if (params.guild_id !== world.guildId) throw new Refusal(404, 10004, 'Unknown Guild');
  return world;
}

function channelOf({ world, params }: Call) {
  const channel = world.channelById.get(params.channel_id ?? '');
  if (!channel) throw unknownChannel();
  if (!(channel.botMay & permission.viewChannel)) throw missingAccess();
  return channel;
}

function memberOf(call: Call) {
  const world = guildOf(call);
  const { user_id: id = '' } = call.params;
  if (id === world.botId || id === '@me') return botMemberObject(world);
  const person = world.people.get(id);
  if (!person) throw new Refusal(404, 10007, 'Unknown Member');
  const { permissions: _, ...member } = memberObject(person);
  return member;
}

function userOf({ world, params }: Call) {
  const person = world.people.get(params.user_id ?? '');
  if (params.user_id === world.botId) return botUserObject(world);
  if (!person) throw new Refusal(404, 10013, 'Unknown User');
  return userObject(person);
}

/** What a bot looks up: itself, the server, channels, roles and members. */
export const lookupRoutes: Route[] = [
  botRoute('GET', '/users/@me', ({ world }) => found(botUserObject(world))),
  botRoute('GET', '/users/{user_id}', (call) => found(userOf(call))),
  botRoute('GET', '/applications/@me', ({ world }) => found(applicationObject(world))),
  botRoute('GET', '/oauth2/applications/@me', ({ world }) => found(applicationObject(world))),
  botRoute('GET', '/users/@me/guilds', ({ world }) => found([guildObject(world)])),
  botRoute('GET', '/guilds/{guild_id}', (call) => found(guildObject(guildOf(call)))),
  botRoute('GET', '/guilds/{guild_id}/roles', (call) => found(roleObjects(guildOf(call)))),
  botRoute('GET', '/guilds/{guild_id}/members/{user_id}', (call) => found(memberOf(call))),
  botRoute('GET', '/guilds/{guild_id}/channels', (call) => {
    const world = guildOf(call);
    return found(Object.values(world.channels).map((channel) => channelObject(world, channel)));
  }),
  botRoute('GET', '/channels/{channel_id}', (call) =>
    found(channelObject(call.world, channelOf(call))),
  ),
];
