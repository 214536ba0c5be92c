import { type Client, type Guild, ShardClientUtil } from 'discord.js';
import type { Ports } from '#debate/ports.ts';
import type { ChannelMessages } from '#discord/edge/channel-messages.ts';
import type { Channels } from '#discord/edge/channels.ts';
import { message, text } from '#discord/parts/components.ts';
import type { Log } from '../../log.ts';
import { DEBATES_TEXTS } from './debates-texts.ts';

export type WelcomeOptions = {
  readonly ports: Pick<Ports, 'store' | 'clock'>;
  readonly channels: Channels;
  readonly messages: ChannelMessages;
  readonly log: Log;
};

/**
 * Posts one line that says who should start, once in each server that the bot joins, in a channel
 * that it may write in. The server is recorded after the line was posted: a crash in between
 * repeats it only if Discord no longer knows its nonce.
 */
export function createWelcome({ ports, channels, messages, log }: WelcomeOptions) {
  const { guilds } = ports.store;

  async function post(guild: Guild): Promise<void> {
    if (await guilds.isKnown(guild.id)) return;
    const channelId = firstChannel(guild, channels);
    if (channelId !== undefined) {
      await messages.post(channelId, message(text(DEBATES_TEXTS.welcome)), `welcome:${guild.id}`);
    }
    await guilds.joined(guild.id, ports.clock.now());
  }

  /** Greets one server; a failure is logged and retried at the next start. */
  async function greet(guild: Guild): Promise<void> {
    await post(guild).catch((err) =>
      log.warn({ err, guild: guild.id }, 'the welcome could not be sent'),
    );
  }

  async function farewell({ id }: Pick<Guild, 'id'>): Promise<void> {
    await guilds
      .left(id)
      .catch((err) =>
        log.warn({ err, guild: id }, 'a server that was left could not be marked as left'),
      );
  }

  return {
    greet,
    farewell,
    /** At startup: greets new servers, and records those that were left meanwhile. */
    async catchUp(client: Client<true>): Promise<void> {
      const { cache } = client.guilds;
      for (const guild of cache.values()) await greet(guild);
      for (const id of await guilds.present()) {
        if (!cache.has(id) && isOurs(client, id)) await farewell({ id });
      }
    },
  };
}

/** The channel for system messages, or else the first one that the bot may write in. */
function firstChannel(guild: Guild, channels: Channels): string | undefined {
  const ids = [guild.systemChannelId, ...guild.channels.cache.keys()];
  return ids.find((id) => id !== null && channels.check(guild.id, id).kind === 'fine') ?? undefined;
}

/**
 * Whether the server belongs to one of this process's shards: only then can its absence be noticed.
 */
function isOurs(client: Client<true>, guildId: string): boolean {
  const shards = client.ws.shards;
  const count = client.options.shardCount ?? shards.size;
  return shards.has(ShardClientUtil.shardIdForGuildId(guildId, count));
}
