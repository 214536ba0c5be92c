import { count } from './count.ts';

/** What a server asks of members before they take part; all of it is off at first. */
export type Gates = {
  /** Days that an account has to exist; 0 asks for nothing. */
  readonly accountDays: number;
  /** Days that somebody has to be in the server; 0 asks for nothing. */
  readonly serverDays: number;
  /** Roles of those who vote, and of those who file; null: everybody. */
  readonly voteRoleId: string | null;
  readonly fileRoleId: string | null;
};

export const NO_GATES: Gates = {
  accountDays: 0,
  serverDays: 0,
  voteRoleId: null,
  fileRoleId: null,
};

/** Most days that a gate may ask for. */
export const MOST_GATE_DAYS = 365;

/**
 * What the gates are before: a role is asked of voting and of filing, days of marks and reports as
 * well. Days keep out accounts that came for it; whoever may read may say that something breaks the
 * rules, whatever their role.
 */
export type GatedAct = 'vote' | 'file' | 'mark' | 'report';

/** Who wants to take part, as Discord tells it of them at this moment. */
export type Arrival = {
  readonly userId: string;
  readonly joinedAt: Date | null;
  readonly roleIds: readonly string[];
};

/** One thing that is missing, and when it will be there; null where that cannot be told. */
export type Unmet =
  | { readonly kind: 'account' | 'server'; readonly days: number; readonly metAt: Date | null }
  | { readonly kind: 'role'; readonly roleId: string };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Discord's ids begin with the milliseconds since this moment, before 22 other bits. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** When an account was made, which its id tells; null for what is no such id. */
export function accountMadeAt(userId: string): Date | null {
  if (!/^\d{17,20}$/.test(userId)) return null;
  return new Date(Number((BigInt(userId) >> 22n) + DISCORD_EPOCH_MS));
}

/**
 * What the gates still ask of somebody before an act; empty where they pass. Nobody has been in a
 * server for longer than their account exists, whatever is said of when they joined.
 */
export function unmetGates(gates: Gates, who: Arrival, act: GatedAct, now: Date): Unmet[] {
  const madeAt = accountMadeAt(who.userId);
  const { joinedAt } = who;
  const inServerFrom =
    joinedAt === null || madeAt === null || joinedAt > madeAt ? joinedAt : madeAt;
  const roles = { vote: gates.voteRoleId, file: gates.fileRoleId, mark: null, report: null };
  const roleId = roles[act];
  return [
    ...unmetDays('account', gates.accountDays, madeAt, now),
    ...unmetDays('server', gates.serverDays, inServerFrom, now),
    ...(roleId === null || who.roleIds.includes(roleId) ? [] : [{ kind: 'role' as const, roleId }]),
  ];
}

function unmetDays(
  kind: 'account' | 'server',
  days: number,
  from: Date | null,
  now: Date,
): Unmet[] {
  if (days === 0) return [];
  const metAt = from === null ? null : new Date(from.getTime() + days * DAY_MS);
  return metAt !== null && metAt <= now ? [] : [{ kind, days, metAt }];
}

/** What is asked, in words for the public log; roles without their names. */
export function gateWords({ accountDays, serverDays, voteRoleId, fileRoleId }: Gates): string[] {
  const words = [
    accountDays === 0 ? null : `an account of ${count(accountDays, 'day')}`,
    serverDays === 0 ? null : `${count(serverDays, 'day')} in this server`,
    voteRoleId === null ? null : 'a role to vote',
    fileRoleId === null ? null : 'a role to file',
  ].filter((word) => word !== null);
  return words.length === 0 ? ['nothing is asked'] : words;
}
