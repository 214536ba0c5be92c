import type { Rig } from '../../context.ts';
import {
  botMember,
  botUser,
  channelFace,
  guildFace,
  memberOf,
  userOf,
} from '../../world/discord-objects.ts';
import { checkId } from '../check.ts';
import { joinedGuild } from '../place.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestRequest, type Route } from '../request.ts';

/** The bot itself, its application, guilds, members, roles, and where the gateway is. */
export function aboutRoutes(rig: Rig): Route[] {
  const { world } = rig;
  const gatewayUrl = (): string => rig.origin().replace('http', 'ws');

  const self = () => ({
    ...botUser(world.bot()),
    flags: 0,
    verified: true,
    email: null,
    mfa_enabled: false,
    locale: 'en-US',
  });

  const application = () => {
    const bot = world.bot();
    const guilds = [...world.guilds.values()].filter((guild) => guild.botIsMember);
    return {
      id: bot.id,
      name: bot.name,
      icon: null,
      description: '',
      type: null,
      bot: botUser(bot),
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: bot.id.padEnd(64, '0'),
      flags: 0,
      flags_new: '0',
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: { ...botUser(bot), bot: false, username: 'owner', discriminator: '0' },
      approximate_guild_count: guilds.length,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      team: null,
      eligible_oauth2_scopes: [],
      integration_types_config: { 0: {} },
    };
  };

  const member = ({ params }: RestRequest) => {
    const guild = joinedGuild(world, params.guild);
    if (params.user === world.bot().id) return ok(botMember(world.bot(), guild));
    const person = world.people.get(checkId(params.user, 'user_id'));
    if (person?.roles[guild.id] === undefined) throw refuse.unknownMember();
    return ok(memberOf(person, guild.id));
  };

  const user = ({ params }: RestRequest) => {
    if (params.user === '@me' || params.user === world.bot().id) return ok(self());
    const person = world.people.get(checkId(params.user, 'user_id'));
    if (person === undefined) throw refuse.unknownUser();
    return ok(userOf(person));
  };

  const channels = ({ params }: RestRequest) => {
    const guild = joinedGuild(world, params.guild);
    const own = [...world.channels.values()].filter((one) => one.guildId === guild.id);
    return ok(own.map((channel) => channelFace(world, channel)));
  };

  const leave = ({ params }: RestRequest) => {
    const guild = joinedGuild(world, params.guild);
    world.put({ is: 'guild', guild: { ...guild, botIsMember: false } });
    rig.gateway.dispatch('GUILD_DELETE', guild.id, { id: guild.id });
    return noContent;
  };

  const gatewayBot = () => ({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
  });

  const ownGuilds = () =>
    [...world.guilds.values()]
      .filter((guild) => guild.botIsMember)
      .map(({ id, name }) => ({
        id,
        name,
        icon: null,
        owner: false,
        permissions: '0',
        features: [],
      }));

  const guild = ({ params }: RestRequest) => ok(guildFace(joinedGuild(world, params.guild)));
  const roles = ({ params }: RestRequest) => ok(joinedGuild(world, params.guild).roles);

  return [
    { method: 'GET', path: '/gateway', auth: false, handler: () => ok({ url: gatewayUrl() }) },
    { method: 'GET', path: '/gateway/bot', handler: () => ok(gatewayBot()) },
    { method: 'GET', path: '/applications/@me', handler: () => ok(application()) },
    { method: 'GET', path: '/oauth2/applications/@me', handler: () => ok(application()) },
    { method: 'GET', path: '/users/@me/guilds', handler: () => ok(ownGuilds()) },
    { method: 'DELETE', path: '/users/@me/guilds/:guild', handler: leave },
    { method: 'GET', path: '/users/:user', handler: user },
    { method: 'GET', path: '/guilds/:guild', handler: guild },
    { method: 'GET', path: '/guilds/:guild/channels', handler: channels },
    { method: 'GET', path: '/guilds/:guild/roles', handler: roles },
    { method: 'GET', path: '/guilds/:guild/members/:user', handler: member },
  ];
}
