import { GatewayIntentBits } from 'discord-api-types/v10';
import { CLOSE, type CloseReason } from './close-codes.ts';

/** The fields of an Identify (op 2) that the sandbox reads. */
export interface Identify {
  token: string;
  intents: number;
  shard?: [number, number];
}

/** This app has not been granted any of them. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;
/** All intents that Discord has. */
const KNOWN = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit);

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
