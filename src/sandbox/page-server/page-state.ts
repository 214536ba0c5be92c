import type { PageState } from '../contract/page-api.ts';
import type { Sandbox } from '../contract/sandbox.ts';
import { includes, PERMISSION, personPermissions } from '../world/permissions.ts';
import { placeOf } from '../world/place.ts';
import type { World } from '../world/world.ts';
import { BadRequest } from './read-fields.ts';

/** What the page shows around the messages; `query` names person and guild, else the first. */
export function readPageState(
  { sandbox, world }: { sandbox: Sandbox; world: World },
  query: URLSearchParams,
): Omit<PageState, 'suggestedCommands'> {
  const people = sandbox.people();
  const me = people.find((one) => one.id === query.get('as')) ?? people[0];
  const guilds = sandbox.guilds();
  const guild = guilds.find((one) => one.id === query.get('guild')) ?? guilds[0];
  if (me === undefined || guild === undefined) throw new BadRequest('there is nobody here');
  const record = world.people.get(me.id);
  const channels = sandbox.channels(guild.id).flatMap((channel) => {
    const place = placeOf(world, channel.id);
    if (place === undefined || record === undefined) return [];
    const bits = personPermissions(place.guild, place.channel, record);
    if (!includes(bits, PERMISSION.viewChannel)) return [];
    return [{ ...channel, canWrite: includes(bits, PERMISSION.sendMessages) }];
  });
  const commands = sandbox.as(me.id).commands(guild.id);
  return { me, people, guilds, channels, commands, bot: sandbox.bot() };
}
