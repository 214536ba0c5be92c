import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { SandboxContext } from '../../context.ts';
import { commandList } from '../../validate/command-list.ts';
import { command as commandRule } from '../../validate/commands.ts';
import type { Body } from '../../validate/rules.ts';
import { check } from '../check.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestRequest, type Route } from '../request.ts';

function bitsOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

function sameKind(one: APIApplicationCommand, body: Body): boolean {
  return one.name === body.name && one.type === (body.type ?? ApplicationCommandType.ChatInput);
}

/** Registering commands, globally and for one guild. */
export function commandRoutes(context: SandboxContext): Route[] {
  const { world, snowflakes } = context;

  /** The guild of the path, or undefined for the global commands. */
  const scopeOf = ({ params }: RestRequest): string | undefined => {
    if (params.application !== world.bot().id) throw refuse.otherApplication();
    if (params.guild === undefined) return undefined;
    if (world.guilds.get(params.guild)?.botIsMember !== true) throw refuse.missingAccess();
    return params.guild;
  };

  const keep = (guildId: string | undefined, commands: APIApplicationCommand[]): void =>
    world.put({ is: 'commands', commands, ...(guildId === undefined ? {} : { guildId }) });

  /** The command as Discord shows it. The same name and kind keep their id. */
  const registered = (
    body: Body,
    guildId: string | undefined,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand => {
    const where = guildId === undefined ? {} : { guild_id: guildId };
    const command = {
      id: before?.id ?? snowflakes.mint(),
      application_id: world.bot().id,
      version: snowflakes.mint(),
      type: body.type ?? ApplicationCommandType.ChatInput,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description ?? '',
      description_localizations: body.description_localizations ?? null,
      default_member_permissions: bitsOf(body.default_member_permissions),
      dm_permission: body.dm_permission ?? true,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [0],
      nsfw: body.nsfw ?? false,
      ...(Array.isArray(body.options) && body.options.length > 0 ? { options: body.options } : {}),
      ...where,
    };
    return command as unknown as APIApplicationCommand;
  };

  const put = (request: RestRequest) => {
    const scope = scopeOf(request);
    check(request.body, commandList);
    const before = world.commands(scope);
    const commands = (request.body as Body[]).map((body) =>
      registered(
        body,
        scope,
        before.find((one) => sameKind(one, body)),
      ),
    );
    keep(scope, commands);
    return ok(commands);
  };

  const post = (request: RestRequest) => {
    const scope = scopeOf(request);
    const body = check(request.body, commandRule);
    const before = world.commands(scope);
    const old = before.find((one) => sameKind(one, body));
    const command = registered(body, scope, old);
    const next = [...before.filter((one) => one !== old), command];
    check(
      next.map(({ name, type, description }) => ({ name, type, description })),
      commandList,
    );
    keep(scope, next);
    return { status: old === undefined ? 201 : 200, body: command };
  };

  const found = (request: RestRequest): APIApplicationCommand => {
    const { command } = request.params;
    const one = world.commands(scopeOf(request)).find(({ id }) => id === command);
    if (one === undefined) throw refuse.unknownCommand();
    return one;
  };

  const patch = (request: RestRequest) => {
    const old = found(request);
    const scope = scopeOf(request);
    const { id, application_id, version, guild_id, ...fields } = old as unknown as Body;
    const body = check({ ...fields, ...(request.body as Body) }, commandRule);
    const command = registered(body, scope, old);
    keep(
      scope,
      world.commands(scope).map((one) => (one === old ? command : one)),
    );
    return ok(command);
  };

  const remove = (request: RestRequest) => {
    const old = found(request);
    const scope = scopeOf(request);
    keep(
      scope,
      world.commands(scope).filter((one) => one !== old),
    );
    return noContent;
  };

  const bases = [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ];
  return bases.flatMap((path): Route[] => [
    { method: 'GET', path, reply: (request) => ok(world.commands(scopeOf(request))) },
    { method: 'PUT', path, reply: put },
    { method: 'POST', path, reply: post },
    { method: 'GET', path: `${path}/:command`, reply: (request) => ok(found(request)) },
    { method: 'PATCH', path: `${path}/:command`, reply: patch },
    { method: 'DELETE', path: `${path}/:command`, reply: remove },
  ]);
}
