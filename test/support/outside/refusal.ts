/** A request that Discord refuses: HTTP status, code and message. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  /** For 50035: each fault as `components[0].label: what is wrong`. */
  readonly faults: readonly string[];

  constructor(status: number, code: number, message: string, faults: readonly string[] = []) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.faults = faults;
  }
}

export const unknownChannel = () => new Refusal(404, 10003, 'Unknown Channel');
export const unknownMessage = () => new Refusal(404, 10008, 'Unknown Message');
export const unknownWebhook = () => new Refusal(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new Refusal(404, 10062, 'Unknown interaction');
export const missingAccess = () => new Refusal(403, 50001, 'Missing Access');
export const missingPermissions = () => new Refusal(403, 50013, 'Missing Permissions');
export const invalidToken = () => new Refusal(401, 50027, 'Invalid Webhook Token');
export const alreadyAnswered = () =>
  new Refusal(400, 40060, 'Interaction has already been acknowledged.');

/** Throws a 400 that lists all faults, if there are any. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Refusal(400, 50035, 'Invalid Form Body', faults);
}

interface ErrorTree {
  [step: string]: ErrorTree | { code: string; message: string }[];
}

/** The faults nested as Discord nests them: `components` → `0` → `label` → `_errors`. */
export function errorTree(faults: readonly string[]): ErrorTree {
  const root: ErrorTree = {};
  for (const fault of faults) {
    const [, at = '', message = fault] = /^([\w.[\]@-]+): (.*)$/s.exec(fault) ?? [];
    let node = root;
    for (const step of at.split(/[.[\]]+/).filter(Boolean)) {
      const next = node[step];
      const inner: ErrorTree = next && !Array.isArray(next) ? next : {};
      node[step] = inner;
      node = inner;
    }
    const told = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...told, { code: 'INVALID', message }];
  }
  return root;
}
