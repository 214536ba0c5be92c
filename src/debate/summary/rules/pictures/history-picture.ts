import { weekDates } from '#debate/core/rules/week.ts';
import type { TallyOutline, WeekOutline } from '#debate/tally/rules-1/tally-outline.ts';
import type { BalancePoint, HistoryPicture } from './picture.ts';
import { inParts } from './picture-parts.ts';

/** From this many weekly summaries on the balance is shown over the weeks. */
const HISTORY_FROM = 4;

/** Weeks that a history shows at most: a year. */
export const HISTORY_MOST = 53;

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
  weeks: readonly WeekOutline[],
  claims: readonly HistoryClaim[],
): HistoryPicture[] {
  if (weeks.length < HISTORY_FROM) return [];
  const shared = {
    weeks: weeks.map(({ week }) => ({ key: week, label: weekDates(week) })),
    debate: weeks.map(({ tally }) => pointOf(tally)),
  };
  const told = claims.map((claim) => ({
    ...claim,
    points: weeks.map(({ tally }) =>
      pointOf(tally.claims.find((one) => one.number === claim.number)?.tally),
    ),
  }));
  const points = [shared.debate, ...told.map((claim) => claim.points)].flat();
  if (points.every((point) => point === null)) return [];
  const largest = Math.max(...points.map((point) => Math.abs(point ?? 0)));
  // A quarter, a half, three quarters or all.
  const reach = Math.max(1, Math.ceil(largest * 4)) / 4;
  return inParts(told).map((part) => ({ ...shared, reach, ...part }));
}

function pointOf(tally: Pick<TallyOutline, 'balance' | 'verdict'> | undefined): BalancePoint {
  return tally === undefined || tally.verdict.firmness === 'too-little' ? null : tally.balance;
}
