import { type Fields, fieldsOf, isFields, listOf } from '../../openapi/json.ts';
import { botRoute, type Call, found, type Route } from '../call.ts';
import { commandFaults } from '../checks/commands.ts';
import { Refusal, refuseFaults } from '../refusal.ts';
import { snowflake } from '../snowflake.ts';

const globalCommands = '/applications/{application_id}/commands';
const guildCommands = '/applications/{application_id}/guilds/{guild_id}/commands';

function scopeOf({ world, params }: Call): string {
  if (params.application_id !== world.applicationId) {
    throw new Refusal(403, 20012, 'You are not authorized to perform this action on this app');
  }
  if (params.guild_id && params.guild_id !== world.guildId) {
    throw new Refusal(403, 50001, 'Missing Access');
  }
  return params.guild_id ?? 'global';
}

function list(call: Call) {
  return found(call.world.commands.get(scopeOf(call)) ?? []);
}

function registered(call: Call, command: Fields, before: readonly Fields[]): Fields {
  const { guild_id: guildId } = call.params;
  const { type = 1, name, description = '', ...rest } = command;
  const same = before.find((one) => one.name === name && one.type === type);
  const id = same?.id ?? snowflake();
  const defaults = { default_member_permissions: null, nsfw: false };
  const scope = guildId ? { guild_id: guildId } : {};
  const own = { id, application_id: call.world.applicationId, version: snowflake() };
  return { ...defaults, ...rest, ...own, ...scope, type, name, description };
}

function replaceAll(call: Call) {
  const scope = scopeOf(call);
  refuseFaults(commandFaults(call.body));
  const before = call.world.commands.get(scope) ?? [];
  const now = listOf(call.body).map((command) => registered(call, command, before));
  call.world.commands.set(scope, now);
  return found(now);
}

function addOne(call: Call) {
  const scope = scopeOf(call);
  refuseFaults(isFields(call.body) ? commandFaults([call.body]) : ['body: a command']);
  const before = call.world.commands.get(scope) ?? [];
  const command = registered(call, fieldsOf(call.body), before);
  call.world.commands.set(scope, [...before.filter(({ id }) => id !== command.id), command]);
  return { status: 201, body: command };
}

/** Registration of commands, for all servers or for one. */
export const commandRoutes: Route[] = [globalCommands, guildCommands].flatMap((template) => [
  botRoute('GET', template, list),
  botRoute('PUT', template, replaceAll),
  botRoute('POST', template, addOne),
]);
