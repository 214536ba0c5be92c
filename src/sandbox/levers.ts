import { channelFace, guildCreateFace } from './faces.ts';
import type { ChannelRecord, GuildRecord, PersonRecord } from './facts.ts';
import type { Rig } from './rig.ts';
import { rolesFor, seedChannel, seedGuild, seedPerson } from './seed.ts';
import type { Channel, Person, Sandbox, SandboxGuild } from './types.ts';

export function personFace({ id, name, username, standing }: PersonRecord): Person {
  return { id, name, username, standing };
}

export function guildListed({ id, name, ownerId, botIsMember }: GuildRecord): SandboxGuild {
  return { id, name, ownerId, botIsMember };
}

export function channelListed({ id, guildId, name, position }: ChannelRecord): Channel {
  return { id, guildId, name, position };
}

type Levers = Pick<
  Sandbox,
  | 'addPerson'
  | 'removePerson'
  | 'addGuild'
  | 'addChannel'
  | 'removeChannel'
  | 'renameChannel'
  | 'setPermissions'
  | 'removeBot'
  | 'addBot'
>;

/** Changes to the world from outside, each told to the bot as Discord tells it. */
export function createLevers(rig: Rig): Levers {
  const { world, gateway } = rig;

  const guildOf = (id: string | undefined): GuildRecord => {
    const guild = id === undefined ? [...world.guilds.values()][0] : world.guilds.get(id);
    if (guild === undefined) throw new Error(`no guild has the id ${id}`);
    return guild;
  };
  const channelOf = (id: string): ChannelRecord => {
    const channel = world.channels.get(id);
    if (channel === undefined) throw new Error(`no channel has the id ${id}`);
    return channel;
  };
  const tell = (event: string, channel: ChannelRecord): void => {
    if (guildOf(channel.guildId).botIsMember) {
      gateway.dispatch(event, channel.guildId, channelFace(world, channel));
    }
  };
  const change = (channel: ChannelRecord): void => {
    world.put({ is: 'channel', channel });
    tell('CHANNEL_UPDATE', channel);
  };
  const join = (guild: GuildRecord): void => {
    gateway.dispatch('GUILD_CREATE', guild.id, guildCreateFace(world, guild));
  };

  return {
    addPerson({ name, standing = 'member', guildId, since }) {
      return personFace(seedPerson(rig, name, standing, guildOf(guildId), since));
    },
    removePerson(personId, guildId) {
      const person = world.people.get(personId);
      if (person === undefined) throw new Error(`nobody has the id ${personId}`);
      const { [guildOf(guildId).id]: _, ...roles } = person.roles;
      // Discord tells a bot of it with a privileged intent only.
      world.put({ is: 'person', person: { ...person, roles } });
    },
    addGuild({ name, withBot = true, people = [] }) {
      const guild = seedGuild(rig, name, withBot);
      seedChannel(rig, 'general', guild.id);
      for (const id of people) {
        const person = world.people.get(id);
        if (person === undefined) throw new Error(`nobody has the id ${id}`);
        const roles = { ...person.roles, [guild.id]: rolesFor(guild, person.standing) };
        world.put({ is: 'person', person: { ...person, roles } });
      }
      if (withBot) join(guild);
      return guildListed(guild);
    },
    addChannel({ name, guildId, type }) {
      const channel = channelOf(seedChannel(rig, name, guildOf(guildId).id, type));
      tell('CHANNEL_CREATE', channel);
      return channelListed(channel);
    },
    removeChannel(channelId) {
      const channel = channelOf(channelId);
      world.put({ is: 'channel-gone', id: channelId });
      tell('CHANNEL_DELETE', channel);
    },
    renameChannel: (channelId, name) => change({ ...channelOf(channelId), name }),
    setPermissions(channelId, { for: id, allow = 0n, deny = 0n }) {
      const channel = channelOf(channelId);
      const others = channel.overwrites.filter((one) => one.id !== id);
      const isRole = guildOf(channel.guildId).roles.some((role) => role.id === id);
      const type = isRole ? 0 : 1;
      const own = { id, type, allow: String(allow), deny: String(deny) } as const;
      change({ ...channel, overwrites: [...others, own] });
    },
    removeBot(guildId) {
      world.put({ is: 'guild', guild: { ...guildOf(guildId), botIsMember: false } });
      gateway.dispatch('GUILD_DELETE', guildId, { id: guildId });
    },
    addBot(guildId) {
      const botSince = new Date(rig.now()).toISOString();
      const guild = { ...guildOf(guildId), botIsMember: true, botSince };
      world.put({ is: 'guild', guild });
      join(guild);
    },
  };
}
