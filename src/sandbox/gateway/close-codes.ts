/** Discord's gateway close codes, each with its reason. */
export const CLOSE = {
  unknownOperation: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  notIdentified: [4003, 'Not authenticated.'],
  badToken: [4004, 'Authentication failed.'],
  identifiedTwice: [4005, 'Already authenticated.'],
  badSequence: [4007, 'Invalid seq.'],
  badShard: [4010, 'Invalid shard.'],
  badVersion: [4012, 'Invalid API version.'],
  badIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, readonly [number, string]>;

export type CloseReason = readonly [code: number, reason: string];
