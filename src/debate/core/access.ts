import type { Audience, Caller } from './caller.ts';
import type { Debate } from './debate.ts';
import type { WithDebates } from './debate-port.ts';
import {
  DebateClosedError,
  DebatePausedError,
  NoDebateError,
  NotAllowedError,
  OtherServerError,
  StaleButtonError,
} from './errors.ts';
import { GateError } from './gate-error.ts';
import type { WithClock } from './ports.ts';
import { type GatedAct, unmetGates } from './rules/gates.ts';
import { endOfDay } from './rules/week.ts';

export type Need = {
  readonly audience: Audience;
  /**
   * Required state of the debate: `taking` accepts votes and items, `open` is not closed, `any` may
   * be closed, `none` does not look for a debate.
   */
  readonly debate: 'taking' | 'open' | 'any' | 'none';
  /** The act that the server's gates apply to, if any. */
  readonly gate?: GatedAct | null;
};

/** The debate that the caller acts in; null only if none is required. Throws a DebateError. */
export async function admit(
  ports: WithDebates & WithClock,
  caller: Caller,
  need: Need,
  debateId?: string,
): Promise<Debate | null> {
  if (need.debate === 'none') {
    requireAudience(caller, need.audience, null);
    return null;
  }
  const debate = await findDebate(ports, caller, need, debateId);
  requireAudience(caller, need.audience, debate);
  if (need.debate !== 'any' && debate.state === 'closed')
    throw new DebateClosedError(caller.canManageServer);
  if (need.debate === 'taking') requireTaking(debate, caller, ports.clock.now());
  if (need.gate != null) requireGates(debate, caller, need.gate, ports.clock.now());
  return debate;
}

/** Throws GateError if the server's gates keep the caller from this act now. */
export function requireGates({ gates }: Debate, caller: Caller, act: GatedAct, now: Date): void {
  const unmet = unmetGates(gates, caller, act, now);
  if (unmet.length > 0) throw new GateError(act, unmet);
}

/** Nothing is accepted after the debate's end, even in the minute before it is closed. */
function requireTaking({ state, endsOn, schedule }: Debate, caller: Caller, now: Date): void {
  if (endsOn !== null && endOfDay(endsOn, schedule.timeZone) <= now)
    throw new DebateClosedError(caller.canManageServer);
  if (state === 'paused') throw new DebatePausedError(caller.canManageServer);
}

async function findDebate(
  { store }: WithDebates,
  caller: Caller,
  need: Need,
  debateId: string | undefined,
): Promise<Debate> {
  if (debateId === undefined) {
    const debate = await store.debates.latestIn(caller.guildId);
    if (debate === null) throw new NoDebateError(caller.canManageServer);
    return debate;
  }
  const debate = await store.debates.find(debateId);
  if (debate === null) throw new StaleButtonError();
  if (debate.guildId !== caller.guildId) throw new OtherServerError();
  // A button from an earlier debate of this server refers to that debate.
  if (debate.state === 'closed' && need.debate !== 'any')
    throw new DebateClosedError(caller.canManageServer);
  return debate;
}

function requireAudience(caller: Caller, audience: Audience, debate: Debate | null): void {
  if (audience === 'member') return;
  if (audience === 'manager' && !caller.canManageServer) throw new NotAllowedError('manager');
  if (audience === 'moderator' && !mayModerate(caller, debate)) {
    throw new NotAllowedError('moderator');
  }
}

/**
 * Whether the caller may moderate: Manage Messages, Manage Server, or the role chosen at setup.
 * Some servers give members a channel of their own in which they have Manage Messages, so a
 * permission granted only by a channel overwrite counts only in the debate's channel.
 */
export function mayModerate(
  caller: Pick<Caller, 'canManageMessages' | 'canManageServer' | 'roleIds' | 'managesMessagesIn'>,
  debate: Debate | null,
): boolean {
  if (caller.canManageMessages || caller.canManageServer) return true;
  if (debate === null) return false;
  const { moderatorRoleId: role, channelId } = debate;
  const { managesMessagesIn = [], roleIds } = caller;
  return managesMessagesIn.includes(channelId) || (role !== null && roleIds.includes(role));
}
