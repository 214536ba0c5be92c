import { buildSnowflake, snowflakeTime } from './snowflake.ts';

/** Distinguishes message ids from all others. */
const MINTER = 35;

export interface MessageIds {
  /** A new id with the calendar's time, greater than every id of its channel before. */
  mint(channelId: string): string;
  /** Makes sure that later ids of this channel are greater than this one. */
  observe(channelId: string, id: string): void;
}

/**
 * Ids of messages. They follow a calendar that may be set back, as the demo does, so they increase
 * only within a channel, which is sorted by them. `calendar` is ms since 1970.
 */
export function createMessageIds(
  calendar: () => number,
  isTaken: (id: string) => boolean,
): MessageIds {
  const lastIn = new Map<string, bigint>();
  let count = 0;

  return {
    mint(channelId) {
      const last = lastIn.get(channelId) ?? 0n;
      count = (count + 1) % 4_096;
      let id = BigInt(buildSnowflake(calendar(), MINTER, count));
      if (id <= last) id = BigInt(buildSnowflake(snowflakeTime(String(last)) + 1, MINTER, count));
      while (isTaken(String(id))) id += 1n;
      lastIn.set(channelId, id);
      return String(id);
    },
    observe(channelId, id) {
      if (BigInt(id) > (lastIn.get(channelId) ?? 0n)) lastIn.set(channelId, BigInt(id));
    },
  };
}
