const discordEpoch = 1_420_070_400_000n;
let sequence = 0n;

/** A new id as Discord makes them: milliseconds since 2015, worker and process, a counter. */
export function snowflake(at: number = Date.now()): string {
  sequence = (sequence + 1n) & 0xfffn;
  return (((BigInt(at) - discordEpoch) << 22n) | (1n << 17n) | (1n << 12n) | sequence).toString();
}
