import type { Caller } from '#debate/core/caller.ts';
import type { ActingRole } from './log-port.ts';

/** As what somebody acts who was admitted as a moderator. */
export function actingRole({ canManageServer }: Pick<Caller, 'canManageServer'>): ActingRole {
  return canManageServer ? 'manager' : 'moderator';
}
