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

/** The gates after a request; `unchanged` if it asked for what was set already. */
export type SetGates = { readonly gates: Gates; readonly unchanged: boolean };

/**
 * Changes the gates, which members must pass to take part, and logs the change, if it is one; an
 * empty request returns the current gates. Concurrent changes to different gates by two managers
 * both take effect. Throws BadSetupError.
 */
export async function setGates(
  { store, clock, pseudonyms }: Setting,
  debate: Debate,
  caller: Pick<Caller, 'userId' | 'canManageServer'>,
  request: GatesRequest,
): Promise<SetGates> {
  const change = changeOf(request, debate.guildId);
  if (Object.keys(change).length === 0) return { gates: debate.gates, unchanged: false };
  if (![change.accountDays ?? 0, change.serverDays ?? 0].every(isDays)) {
    throw new BadSetupError(`Choose a number of days from 0 (for none) to ${MOST_GATE_DAYS}.`);
  }
  const by = { byKey: pseudonyms.author(caller.userId), byRole: actingRole(caller) };
  const set = await store.inDebate(debate.id, async (tx) => {
    const before = (await tx.settings()).gates;
    if (asText({ ...before, ...change }) === asText(before)) {
      return { gates: before, unchanged: true };
    }
    const gates = await tx.setGates(change);
    const reason = gateWords(gates).join(', ');
    await tx.logModeration({ ...by, action: 'gates', reason, at: clock.now() });
    return { gates, unchanged: false };
  });
  store.debates.forget(debate.id);
  return set;
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

const asText = ({ accountDays, serverDays, voteRoleId, fileRoleId }: Gates) =>
  JSON.stringify([accountDays, serverDays, voteRoleId, fileRoleId]);

function isDays(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_GATE_DAYS;
}
