import type { SandboxContext } from '../../context.ts';
import {
  botMemberObject,
  channelObject,
  guildObject,
  memberObject,
} from '../../world/discord-objects.ts';
import { checkId } from '../check.ts';
import { joinedGuild } from '../path-objects.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestRequest, type Route } from '../request.ts';

/** The guilds that the bot is in, their channels, roles and members, and leaving one. */
export function guildRoutes(context: SandboxContext): Route[] {
  const { world } = context;
  const guildOf = ({ params }: RestRequest) => joinedGuild(world, params.guild);

  const own = () => {
    const joined = [...world.guilds.values()].filter((guild) => guild.botIsMember);
    return ok(
      joined.map(({ id, name }) => ({
        id,
        name,
        icon: null,
        banner: null,
        owner: false,
        permissions: '0',
        features: [],
      })),
    );
  };

  const leave = (request: RestRequest) => {
    const guild = guildOf(request);
    world.put({ is: 'guild', guild: { ...guild, botIsMember: false } });
    context.gateway.dispatch('GUILD_DELETE', guild.id, { id: guild.id });
    return noContent;
  };

  const channels = (request: RestRequest) => {
    const guild = guildOf(request);
    const inGuild = [...world.channels.values()].filter((one) => one.guildId === guild.id);
    return ok(inGuild.map((channel) => channelObject(world, channel)));
  };

  const member = (request: RestRequest) => {
    const guild = guildOf(request);
    const { user } = request.params;
    if (user === world.bot().id) return ok(botMemberObject(world.bot(), guild));
    const person = world.people.get(checkId(user, 'user_id'));
    if (person?.roles[guild.id] === undefined) throw refuse.unknownMember();
    return ok(memberObject(person, guild.id));
  };

  return [
    { method: 'GET', path: '/users/@me/guilds', reply: own },
    { method: 'DELETE', path: '/users/@me/guilds/:guild', reply: leave },
    {
      method: 'GET',
      path: '/guilds/:guild',
      reply: (request) => ok(guildObject(guildOf(request))),
    },
    { method: 'GET', path: '/guilds/:guild/channels', reply: channels },
    { method: 'GET', path: '/guilds/:guild/roles', reply: (request) => ok(guildOf(request).roles) },
    { method: 'GET', path: '/guilds/:guild/members/:user', reply: member },
  ];
}
