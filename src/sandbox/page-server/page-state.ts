import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { PageState } from '../contract/page-api.ts';
import type { PageGuide } from '../contract/page-guide.ts';
import type { Sandbox } from '../contract/sandbox.ts';
import { includes, personPermissions } from '../world/permissions.ts';
import { placeOf } from '../world/place.ts';
import type { World } from '../world/world.ts';
import { BadRequest } from './read-fields.ts';

type Parts = {
  sandbox: Sandbox;
  world: World;
  guide: PageGuide | null;
  calendar: () => number;
};

/**
 * What the page shows around the messages. `query` names person and guild; the defaults are the
 * guide's person, else the first one, and the first guild.
 */
export function readPageState(
  { sandbox, world, guide, calendar }: Parts,
  query: URLSearchParams,
): Omit<PageState, 'suggestedCommands'> {
  const people = sandbox.people();
  const me =
    people.find((one) => one.id === query.get('as')) ??
    people.find((one) => one.name === guide?.opensAs) ??
    people[0];
  const guilds = sandbox.guilds();
  const guild = guilds.find((one) => one.id === query.get('guild')) ?? guilds[0];
  if (me === undefined || guild === undefined) throw new BadRequest('there is nobody here');
  const record = world.people.get(me.id);
  const channels = sandbox.channels(guild.id).flatMap((channel) => {
    const place = placeOf(world, channel.id);
    if (place === undefined || record === undefined) return [];
    const bits = personPermissions(place.guild, place.channel, record);
    if (!includes(bits, PermissionFlagsBits.ViewChannel)) return [];
    const canWrite = includes(bits, PermissionFlagsBits.SendMessages);
    return [{ ...channel, canWrite, newest: world.lastPublicIn(channel.id) }];
  });
  const commands = sandbox.as(me.id).commands(guild.id);
  const now = new Date(calendar()).toISOString();
  return { me, people, guilds, channels, commands, bot: sandbox.bot(), guide, now };
}
