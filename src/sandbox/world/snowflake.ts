/** Discord's epoch, the first millisecond of 2015, in ms since 1970. */
const EPOCH = 1_420_070_400_000;

export interface Snowflakes {
  /** A new id with the present time, greater than every id before. */
  mint(): string;
  /** A new id with an earlier time, `at` (ms since 1970). */
  mintAt(at: number): string;
  /** Makes sure that later ids are greater than this one. */
  observe(id: string): void;
}

/** The time in an id, ms since 1970: the bits above the lowest 22, counted from 2015. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH;
}

/** Whether a text has the form of Discord's ids: 17 to 19 digits. */
export function isSnowflake(text: unknown): text is string {
  return typeof text === 'string' && /^\d{17,19}$/.test(text);
}

/** 42 bits of time (`at`, ms since 1970), 10 bits for who made it, and a 12-bit counter. */
export function buildSnowflake(at: number, minter: number, count: number): string {
  const time = BigInt(Math.max(0, Math.floor(at) - EPOCH));
  return String((time << 22n) | BigInt((minter << 12) | count));
}

/** Ids of everything but messages, which have their own. */
export function createSnowflakes(now: () => number): Snowflakes {
  let lastAt = 0;
  let count = 0;
  let late = 0;
  return {
    mint() {
      const at = Math.max(now(), lastAt);
      count = at === lastAt ? count + 1 : 0;
      lastAt = count > 4_095 ? at + 1 : at;
      if (count > 4_095) count = 0;
      return buildSnowflake(lastAt, 33, count);
    },
    mintAt(at) {
      late = (late + 1) % 4_096;
      return buildSnowflake(at, 34, late);
    },
    observe(id) {
      const at = snowflakeTime(id);
      if (at < lastAt) return;
      lastAt = at;
      count = 4_095;
    },
  };
}
