import { botRoute, type Call, found, type Route } from '../call.ts';
import {
  applicationFace,
  botFace,
  botMemberFace,
  channelFace,
  guildFace,
  memberFace,
  roleFaces,
  userFace,
} from '../faces.ts';
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
  if (id === world.botId || id === '@me') return botMemberFace(world);
  const person = world.people.get(id);
  if (!person) throw new Refusal(404, 10007, 'Unknown Member');
  const { permissions: _, ...face } = memberFace(person);
  return face;
}

function userOf({ world, params }: Call) {
  const person = world.people.get(params.user_id ?? '');
  if (params.user_id === world.botId) return botFace(world);
  if (!person) throw new Refusal(404, 10013, 'Unknown User');
  return userFace(person);
}

/** What a bot looks up: itself, the server, channels, roles and members. */
export const lookupRoutes: Route[] = [
  botRoute('GET', '/users/@me', ({ world }) => found(botFace(world))),
  botRoute('GET', '/users/{user_id}', (call) => found(userOf(call))),
  botRoute('GET', '/applications/@me', ({ world }) => found(applicationFace(world))),
  botRoute('GET', '/oauth2/applications/@me', ({ world }) => found(applicationFace(world))),
  botRoute('GET', '/users/@me/guilds', ({ world }) => found([guildFace(world)])),
  botRoute('GET', '/guilds/{guild_id}', (call) => found(guildFace(guildOf(call)))),
  botRoute('GET', '/guilds/{guild_id}/roles', (call) => found(roleFaces(guildOf(call)))),
  botRoute('GET', '/guilds/{guild_id}/members/{user_id}', (call) => found(memberOf(call))),
  botRoute('GET', '/guilds/{guild_id}/channels', (call) => {
    const world = guildOf(call);
    return found(Object.values(world.channels).map((channel) => channelFace(world, channel)));
  }),
  botRoute('GET', '/channels/{channel_id}', (call) =>
    found(channelFace(call.world, channelOf(call))),
  ),
];
