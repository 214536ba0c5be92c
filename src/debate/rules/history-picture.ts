import { weekLabel } from './iso-week.ts';
import type { BalancePoint, HistoryPicture } from './picture.ts';
import { inParts } from './picture-parts.ts';
import type { Firmness } from './verdict.ts';

/** From this many weekly summaries on the balance is shown over the weeks. */
export const HISTORY_FROM = 4;

/** Weeks that a history shows at most: a year. */
export const HISTORY_MOST = 53;

/** What a history needs of a stored summary. */
export type HistoryWeek = {
  /** ISO week, such as 2026-W47. */
  readonly week: string;
  readonly debate: { readonly balance: number; readonly firmness: Firmness };
  readonly claims: readonly {
    readonly number: number;
    readonly balance: number;
    readonly firmness: Firmness;
  }[];
};

/** A claim as the history names it. */
export type HistoryClaim = {
  readonly number: number;
  readonly title: string;
  readonly isException: boolean;
};

/**
 * The balances over the weeks, oldest first, in parts where the claims are too many for one
 * picture; none with fewer than four weeks, and where no week had enough evidence.
 */
export function historyPictures(
  weeks: readonly HistoryWeek[],
  claims: readonly HistoryClaim[],
): HistoryPicture[] {
  if (weeks.length < HISTORY_FROM) return [];
  const shared = {
    weeks: weeks.map(({ week }) => ({ key: week, label: weekLabel(week) })),
    debate: weeks.map(({ debate }) => pointOf(debate)),
  };
  const told = claims.map((claim) => ({
    ...claim,
    points: weeks.map((week) => pointOf(week.claims.find((one) => one.number === claim.number))),
  }));
  const points = [shared.debate, ...told.map((claim) => claim.points)].flat();
  if (points.every((point) => point === null)) return [];
  const largest = Math.max(...points.map((point) => Math.abs(point ?? 0)));
  // A quarter, a half, three quarters or all.
  const reach = Math.max(1, Math.ceil(largest * 4)) / 4;
  return inParts(told).map((part) => ({ ...shared, reach, ...part }));
}

function pointOf(tally: { balance: number; firmness: Firmness } | undefined): BalancePoint {
  return tally === undefined || tally.firmness === 'too-little' ? null : tally.balance;
}
