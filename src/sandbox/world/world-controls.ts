import type { SandboxContext } from '../context.ts';
import type { WorldControls } from '../contract/sandbox.ts';
import { addChannel, addGuild, addPerson, roleNamed, rolesFor } from './add-records.ts';
import { channelObject, guildCreatePayload, isThread } from './discord-objects.ts';
import { listedChannel, listedGuild, listedPerson } from './listed.ts';
import type { ChannelRecord, GuildRecord, PersonRecord } from './records.ts';

/** Changes the world and tells the bot, see the contract. */
export function createWorldControls(context: SandboxContext): WorldControls {
  const { world, gateway } = context;

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
      gateway.dispatch(event, channel.guildId, channelObject(world, channel));
    }
  };
  const change = (channel: ChannelRecord): void => {
    world.put({ is: 'channel', channel });
    tell('CHANNEL_UPDATE', channel);
  };
  const join = (guild: GuildRecord): void => {
    gateway.dispatch('GUILD_CREATE', guild.id, guildCreatePayload(world, guild));
  };

  /** Gives somebody a role by its name; the bot gets an event for a role that is new. */
  const give = (person: PersonRecord, guild: GuildRecord, name: string): void => {
    const { role, isNew } = roleNamed(context, guild, name);
    const roles = { ...person.roles, [guild.id]: [...(person.roles[guild.id] ?? []), role.id] };
    world.put({ is: 'person', person: { ...person, roles } });
    if (!isNew || !guild.botIsMember) return;
    gateway.dispatch('GUILD_ROLE_CREATE', guild.id, { guild_id: guild.id, role });
  };

  return {
    addPerson({ name, standing = 'member', guildId, since, role }) {
      const guild = guildOf(guildId);
      const person = addPerson(context, name, standing, guild, since);
      if (role !== undefined) give(person, guild, role);
      return listedPerson(person);
    },
    removePerson(personId, guildId) {
      const person = world.people.get(personId);
      if (person === undefined) throw new Error(`nobody has the id ${personId}`);
      const { [guildOf(guildId).id]: _, ...roles } = person.roles;
      // Discord sends this to a bot only with a privileged intent.
      world.put({ is: 'person', person: { ...person, roles } });
    },
    addGuild({ name, withBot = true, people = [] }) {
      const guild = addGuild(context, name, withBot);
      addChannel(context, 'general', guild.id);
      for (const id of people) {
        const person = world.people.get(id);
        if (person === undefined) throw new Error(`nobody has the id ${id}`);
        const roles = { ...person.roles, [guild.id]: rolesFor(guild, person.standing) };
        world.put({ is: 'person', person: { ...person, roles } });
      }
      if (withBot) join(guild);
      return listedGuild(guild);
    },
    addChannel({ name, guildId, type, parentId }) {
      const id = addChannel(context, name, guildOf(guildId).id, { type, parentId });
      const channel = channelOf(id);
      tell(isThread(channel) ? 'THREAD_CREATE' : 'CHANNEL_CREATE', channel);
      return listedChannel(channel);
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
      const botSince = new Date(context.now()).toISOString();
      const guild = { ...guildOf(guildId), botIsMember: true, botSince };
      world.put({ is: 'guild', guild });
      join(guild);
    },
  };
}
