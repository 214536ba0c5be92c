import { type Client, Events, Status } from 'discord.js';
import { closeWords } from '#discord/login/refusals.ts';
import type { Log } from '../../log.ts';

/** Reconnecting takes seconds; after this long a restart is better. */
const LONGEST_AWAY_MS = 2 * 60_000;
const LOOK_EVERY_MS = 10_000;

/**
 * Watches the gateway: calls `onEnd` after a close that no reconnect can recover from, or when a
 * shard has been disconnected for two minutes, and again as long as it watches. Returns the
 * function that stops watching.
 */
export function watchConnection(
  client: Client,
  log: Log,
  onEnd: (reason: Error) => void,
): () => void {
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reported an error'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'a connection failed'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.Invalidated, () => onEnd(new Error('Discord ended the session for good')));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    onEnd(new Error(`shard ${shard}: ${closeWords(code)}`));
  });
  let connectedAt = performance.now();
  const timer = setInterval(() => {
    if (isConnected(client)) connectedAt = performance.now();
    else if (performance.now() - connectedAt > LONGEST_AWAY_MS) {
      onEnd(new Error('not connected to Discord for two minutes'));
    }
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    client.removeAllListeners();
  };
}

/** Whether every shard of this process is connected now. */
export function isConnected(client: Client): boolean {
  const { shards } = client.ws;
  return client.isReady() && shards.every((shard) => shard.status === Status.Ready);
}

/** The shards of this process, by number. */
export function connections(client: Client) {
  return client.ws.shards.map(({ id, status }) => ({ id, connected: status === Status.Ready }));
}
