/** The payload of op 2 as far as it is looked at. */
export interface Identify {
  token: string;
  intents: number;
  shard?: [number, number];
}

/** Members, presences, message content: this app has none of them switched on. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
/** The bits that stand for an intent today. */
const KNOWN = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

function isShard(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [index, count] = value as unknown[];
  return (
    Number.isInteger(index) &&
    Number.isInteger(count) &&
    (index as number) >= 0 &&
    (index as number) < (count as number)
  );
}

/** Why Discord closes the socket on this identify, as close code and reason; undefined if it is fine. */
export function identifyFault(payload: unknown, token: string): [number, string] | undefined {
  if (typeof payload !== 'object' || payload === null)
    return [4002, 'Error while decoding payload.'];
  const wish = payload as { token?: unknown; intents?: unknown; shard?: unknown };
  if (wish.token !== token) return [4004, 'Authentication failed.'];
  const { intents, shard } = wish;
  if (shard !== undefined && !isShard(shard)) return [4010, 'Invalid shard.'];
  if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~KNOWN) !== 0) {
    return [4013, 'Invalid intent(s).'];
  }
  if ((intents & PRIVILEGED) !== 0) return [4014, 'Disallowed intent(s).'];
  return undefined;
}
