import { Client, GatewayIntentBits, Options, type RateLimitData } from 'discord.js';

/** Long enough for a slow answer, short enough to leave time for a second try. */
const REST_TIMEOUT_MS = 5_000;

/**
 * A post that would have to wait longer than this returns to the outbox, and others go first;
 * startup reports what it is waiting for.
 */
const LONGEST_WAIT_MS = 3_000;
const TOLD = ['/channels/', '/gateway/bot', '/applications/'];

export function isLongWait({ route, retryAfter }: Pick<RateLimitData, 'route' | 'retryAfter'>) {
  return TOLD.some((start) => route.startsWith(start)) && retryAfter > LONGEST_WAIT_MS;
}

/**
 * The client: only the Guilds intent, caches that do not grow with the number of members, and no
 * local rate limit for interaction answers, which Discord does not limit either. If Discord waits
 * longer for an answer than usual (`answerMs`), requests get a timeout just as long: one that is
 * retried too early would reach Discord twice.
 */
export function createClient(
  apiUrl: string,
  shards: readonly number[] | 'auto',
  shardCount: number | 'auto',
  answerMs = 0,
) {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: shards === 'auto' ? 'auto' : [...shards],
    ...(shardCount === 'auto' ? {} : { shardCount }),
    allowedMentions: { parse: [] },
    rest: {
      api: apiUrl,
      timeout: Math.max(REST_TIMEOUT_MS, answerMs),
      retries: 1,
      globalRequestsPerSecond: 500,
      handlerSweepInterval: 60_000,
      hashLifetime: 600_000,
      rejectOnRateLimit: isLongWait,
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      GuildMemberManager: {
        maxSize: 100,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
      MessageManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      VoiceStateManager: 0,
      ApplicationCommandManager: 0,
    }),
  });
}
