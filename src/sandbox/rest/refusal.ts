import type { FaultTree } from '../validate/faults.ts';

/** A request that Discord refuses, with the JSON that it answers. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FaultTree | undefined;

  constructor(status: number, code: number, message: string, errors?: FaultTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): object {
    const { message, code, errors } = this;
    return errors === undefined ? { message, code } : { message, code, errors };
  }
}

/** The refusals that the sandbox knows, each with Discord's status, code and message. */
export const refuse = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  methodNotAllowed: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unknownChannel: () => new Refusal(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10_004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10_007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10_008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10_013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10_062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10_063, 'Unknown application command'),
  otherApplication: () =>
    new Refusal(403, 20_012, 'You are not authorized to perform this action on this application'),
  tooLarge: () => new Refusal(413, 40_005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50_001, 'Missing Access'),
  notTheAuthor: () => new Refusal(403, 50_005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50_006, 'Cannot send an empty message'),
  missingPermissions: () => new Refusal(403, 50_013, 'Missing Permissions'),
  invalidToken: () => new Refusal(401, 50_027, 'Invalid Webhook Token'),
  invalidFormBody: (errors: FaultTree) => new Refusal(400, 50_035, 'Invalid Form Body', errors),
  invalidJson: () => new Refusal(400, 50_109, 'The request body contains invalid JSON.'),
};
