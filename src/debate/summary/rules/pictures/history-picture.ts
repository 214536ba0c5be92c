import { weekDates } from '#debate/core/rules/week.ts';
import type { TallyOutline, WeekOutline } from '../frozen-tally.ts';
import type { HistoryPicture, SharePoint } from './picture.ts';
import { inParts } from './picture-parts.ts';

/** From this many weekly summaries on the numbers are shown over the weeks. */
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
 * The numbers over the weeks, oldest first, in two parts if there are too many claims for one
 * picture; none with fewer than four weeks, or if no week had enough evidence.
 */
export function historyPictures(
  weeks: readonly WeekOutline[],
  claims: readonly HistoryClaim[],
): HistoryPicture[] {
  if (weeks.length < HISTORY_FROM) return [];
  const shared = {
    weeks: weeks.map(({ week }) => ({ key: week, label: weekDates(week) })),
    rulesChanged: weeks.flatMap(({ tally }, at) => {
      const before = weeks[at - 1]?.tally.rules ?? tally.rules;
      return before === tally.rules ? [] : [at];
    }),
    debate: weeks.map(({ tally }) => pointOf(tally)),
  };
  const told = claims.map((claim) => ({
    ...claim,
    points: weeks.map(({ tally }) =>
      pointOf(tally.claims.find((one) => one.number === claim.number)),
    ),
  }));
  const points = [shared.debate, ...told.map((claim) => claim.points)].flat();
  if (points.every((point) => point === null)) return [];
  return inParts(told).map((part) => ({ ...shared, ...part }));
}

function pointOf(outline: Pick<TallyOutline, 'essay' | 'word'> | undefined): SharePoint {
  return outline === undefined || outline.word === 'too-little' ? null : outline.essay;
}
