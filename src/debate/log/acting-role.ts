import type { Caller } from '#debate/core/caller.ts';
import type { ActingRole } from './log-port.ts';

/** The role in which somebody admitted as a moderator acts. */
export function actingRole({ canManageServer }: Pick<Caller, 'canManageServer'>): ActingRole {
  return canManageServer ? 'manager' : 'moderator';
}
