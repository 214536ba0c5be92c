import { CLOSE, type CloseReason } from './close-codes.ts';

/** The fields of an Identify (op 2) that the sandbox reads. */
export interface Identify {
  token: string;
  intents: number;
  shard?: [number, number];
}

/** Members, presences, message content: this app has not been granted any of them. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
/** All intents that Discord has. */
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

/** Why Discord closes the socket on this Identify; undefined if it is fine. */
export function identifyFault(payload: unknown, token: string): CloseReason | undefined {
  if (typeof payload !== 'object' || payload === null) return CLOSE.decode;
  const wish = payload as { token?: unknown; intents?: unknown; shard?: unknown };
  if (wish.token !== token) return CLOSE.badToken;
  const { intents, shard } = wish;
  if (shard !== undefined && !isShard(shard)) return CLOSE.badShard;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~KNOWN) !== 0) {
    return CLOSE.badIntents;
  }
  if ((intents & PRIVILEGED) !== 0) return CLOSE.disallowedIntents;
  return undefined;
}
