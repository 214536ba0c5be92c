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

/** Ids of 42 bits of time, 10 bits for the worker and process, and a 12-bit counter. */
export function createSnowflakes(now: () => number): Snowflakes {
  let lastAt = 0;
  let count = 0;
  let late = 0;
  const build = (at: number, minter: number, low: number): string =>
    String((BigInt(Math.max(0, Math.floor(at) - EPOCH)) << 22n) | BigInt((minter << 12) | low));
  return {
    mint() {
      const at = Math.max(now(), lastAt);
      count = at === lastAt ? count + 1 : 0;
      lastAt = count > 4_095 ? at + 1 : at;
      if (count > 4_095) count = 0;
      return build(lastAt, 33, count);
    },
    mintAt(at) {
      late = (late + 1) % 4_096;
      return build(at, 34, late);
    },
    observe(id) {
      const at = snowflakeTime(id);
      if (at < lastAt) return;
      lastAt = at;
      count = 4_095;
    },
  };
}
