import { GatewayCloseCodes } from 'discord-api-types/v10';

/** Discord's gateway close codes, each with its reason. */
export const CLOSE = {
  unknownOperation: [GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.'],
  decode: [GatewayCloseCodes.DecodeError, 'Error while decoding payload.'],
  notIdentified: [GatewayCloseCodes.NotAuthenticated, 'Not authenticated.'],
  badToken: [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'],
  identifiedTwice: [GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.'],
  badSequence: [GatewayCloseCodes.InvalidSeq, 'Invalid seq.'],
  badShard: [GatewayCloseCodes.InvalidShard, 'Invalid shard.'],
  badVersion: [GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.'],
  badIntents: [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'],
  disallowedIntents: [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'],
} as const satisfies Record<string, readonly [number, string]>;

export type CloseReason = readonly [code: number, reason: string];
