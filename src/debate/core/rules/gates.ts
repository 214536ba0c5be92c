import { count } from './count.ts';

/** What a server requires of members before they take part; by default nothing. */
export type Gates = {
  /** Minimum age of an account in days; 0 for none. */
  readonly accountDays: number;
  /** Minimum days in the server; 0 for none. */
  readonly serverDays: number;
  /** Roles required to vote and to file; null for everybody. */
  readonly voteRoleId: string | null;
  readonly fileRoleId: string | null;
};

export const NO_GATES: Gates = {
  accountDays: 0,
  serverDays: 0,
  voteRoleId: null,
  fileRoleId: null,
};

/** The most days that a gate may require. */
export const MOST_GATE_DAYS = 365;

/**
 * What the gates apply to: roles to voting and filing, days to marks and reports as well. Days keep
 * out accounts created for the occasion; anybody who can read an item may report it, whatever their
 * role.
 */
export type GatedAct = 'vote' | 'file' | 'mark' | 'report';

/** Somebody who wants to take part, as Discord describes them at this moment. */
export type Arrival = {
  readonly userId: string;
  readonly joinedAt: Date | null;
  readonly roleIds: readonly string[];
};

/** A requirement that is not met, and when it will be; null if that cannot be known. */
export type Unmet =
  | { readonly kind: 'account' | 'server'; readonly days: number; readonly metAt: Date | null }
  | { readonly kind: 'role'; readonly roleId: string };

const DAY_MS = 24 * 60 * 60 * 1000;
/** The Discord epoch: the bits of an id above the lowest 22 are the milliseconds since then. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** When an account was created, derived from its id; null if the id is not valid. */
export function accountMadeAt(userId: string): Date | null {
  if (!/^\d{17,20}$/.test(userId)) return null;
  return new Date(Number((BigInt(userId) >> 22n) + DISCORD_EPOCH_MS));
}

/**
 * The requirements that somebody does not meet yet for an act; empty if they pass. Time in the
 * server never counts from before the account was created, whatever join date is given.
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

/** The requirements in words for the public log, without the names of the roles. */
export function gateWords({ accountDays, serverDays, voteRoleId, fileRoleId }: Gates): string[] {
  const words = [
    accountDays === 0 ? null : `an account at least ${count(accountDays, 'day')} old`,
    serverDays === 0 ? null : `at least ${count(serverDays, 'day')} in this server`,
    voteRoleId === null ? null : 'a role to vote',
    fileRoleId === null ? null : 'a role to file',
  ].filter((word) => word !== null);
  return words.length === 0 ? ['none now'] : words;
}
