import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import { type Gates, MOST_GATE_DAYS } from '#debate/core/rules/gates.ts';
import { BadSetupError } from './errors.ts';

/** What may be told of the gates; what is absent stays as it is. */
export type GatesRequest = {
  readonly accountDays?: number | undefined;
  readonly serverDays?: number | undefined;
  /** The server's own id, which is @everyone's, takes a role's gate away. */
  readonly voteRoleId?: string | undefined;
  readonly fileRoleId?: string | undefined;
};

/** Changes what is asked of members before they take part. Throws BadSetupError. */
export async function setGates(
  { store }: WithDebates,
  debate: Debate,
  request: GatesRequest,
): Promise<Gates> {
  const { accountDays, serverDays } = debate.gates;
  const roleOf = (asked: string | undefined, now: string | null) => {
    if (asked === undefined) return now;
    return asked === debate.guildId ? null : asked;
  };
  const gates: Gates = {
    accountDays: request.accountDays ?? accountDays,
    serverDays: request.serverDays ?? serverDays,
    voteRoleId: roleOf(request.voteRoleId, debate.gates.voteRoleId),
    fileRoleId: roleOf(request.fileRoleId, debate.gates.fileRoleId),
  };
  if (![gates.accountDays, gates.serverDays].every(isDays)) {
    throw new BadSetupError(`The days should be from 0, for none, to ${MOST_GATE_DAYS}.`);
  }
  await store.debates.change(debate.id, { ...debate, gates });
  return gates;
}

function isDays(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_GATE_DAYS;
}
