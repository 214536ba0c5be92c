import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { type Gates, gateWords, MOST_GATE_DAYS } from '#debate/core/rules/gates.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import type { LogTransaction } from '#debate/log/log-port.ts';
import { BadSetupError } from './errors.ts';
import type { SettingTransaction } from './setting-port.ts';

/** A request to change gates; absent fields stay as they are. */
export type GatesRequest = {
  readonly accountDays?: number | undefined;
  readonly serverDays?: number | undefined;
  /** The server's own id, which is @everyone's, removes a role's gate. */
  readonly voteRoleId?: string | undefined;
  readonly fileRoleId?: string | undefined;
};

type Setting = WithTransactions<SettingTransaction & LogTransaction> &
  WithDebates &
  WithClock &
  WithPseudonyms;

/**
 * Changes the gates, which members must pass to take part, and logs the change; an empty request
 * returns the current gates. Concurrent changes to different gates by two managers both take
 * effect. Throws BadSetupError.
 */
export async function setGates(
  { store, clock, pseudonyms }: Setting,
  debate: Debate,
  caller: Pick<Caller, 'userId' | 'canManageServer'>,
  request: GatesRequest,
): Promise<Gates> {
  const change = changeOf(request, debate.guildId);
  if (Object.keys(change).length === 0) return debate.gates;
  if (![change.accountDays ?? 0, change.serverDays ?? 0].every(isDays)) {
    throw new BadSetupError(`Choose a number of days from 0 (for none) to ${MOST_GATE_DAYS}.`);
  }
  const by = { byKey: pseudonyms.author(caller.userId), byRole: actingRole(caller) };
  const gates = await store.inDebate(debate.id, async (tx) => {
    const now = await tx.setGates(change);
    const reason = gateWords(now).join(', ');
    await tx.logModeration({ ...by, action: 'gates', reason, at: clock.now() });
    return now;
  });
  store.debates.forget(debate.id);
  return gates;
}

function changeOf(request: GatesRequest, guildId: string): Partial<Gates> {
  const { accountDays, serverDays, voteRoleId, fileRoleId } = request;
  const roleOf = (asked: string) => (asked === guildId ? null : asked);
  return {
    ...(accountDays !== undefined && { accountDays }),
    ...(serverDays !== undefined && { serverDays }),
    ...(voteRoleId !== undefined && { voteRoleId: roleOf(voteRoleId) }),
    ...(fileRoleId !== undefined && { fileRoleId: roleOf(fileRoleId) }),
  };
}

function isDays(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_GATE_DAYS;
}
