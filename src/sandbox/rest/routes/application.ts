import type { SandboxContext } from '../../context.ts';
import { botUserObject, userObject } from '../../world/discord-objects.ts';
import { checkId } from '../check.ts';
import { refuse } from '../refusal.ts';
import { ok, type RestRequest, type Route } from '../request.ts';

/** The bot's application, its user and other users, and where the gateway is. */
export function applicationRoutes(context: SandboxContext): Route[] {
  const { world } = context;
  const gatewayUrl = (): string => context.origin().replace('http', 'ws');

  const self = () => ({
    ...botUserObject(world.bot()),
    flags: 0,
    verified: true,
    email: null,
    mfa_enabled: false,
    locale: 'en-US',
  });

  const application = () => {
    const bot = world.bot();
    const guilds = [...world.guilds.values()].filter((guild) => guild.botIsMember);
    return ok({
      id: bot.id,
      name: bot.name,
      icon: null,
      description: '',
      type: null,
      bot: botUserObject(bot),
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: bot.id.padEnd(64, '0'),
      flags: 0,
      flags_new: '0',
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: { ...botUserObject(bot), bot: false, username: 'owner', discriminator: '0' },
      approximate_guild_count: guilds.length,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      team: null,
      eligible_oauth2_scopes: [],
      integration_types_config: { 0: {} },
    });
  };

  const user = ({ params }: RestRequest) => {
    if (params.user === '@me' || params.user === world.bot().id) return ok(self());
    const person = world.people.get(checkId(params.user, 'user_id'));
    if (person === undefined) throw refuse.unknownUser();
    return ok(userObject(person));
  };

  const gateway = () => ok({ url: gatewayUrl() });
  const gatewayForBot = () =>
    ok({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
    });

  return [
    { method: 'GET', path: '/gateway', auth: false, reply: gateway },
    { method: 'GET', path: '/gateway/bot', reply: gatewayForBot },
    { method: 'GET', path: '/applications/@me', reply: application },
    { method: 'GET', path: '/oauth2/applications/@me', reply: application },
    { method: 'GET', path: '/users/:user', reply: user },
  ];
}
