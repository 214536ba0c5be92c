import type { Slot } from '#debate/core/rules/slot.ts';
import {
  endOfDay,
  hourIn,
  type Week,
  weekAfter,
  weekNamed,
  weekOf,
} from '#debate/core/rules/week.ts';

export type Timetable = {
  readonly slot: Slot;
  /** When the debate was set up: the first period begins here. */
  readonly begun: Date;
  /** Its last day, such as `2026-12-31`, in the slot's zone; null for none. */
  readonly endsOn: string | null;
};

/** The last week that has its own summary. */
export type Ended = { readonly week: string; readonly endsAt: Date };

/** The period of one summary: an ISO week as its name, and the time from cut-off to cut-off. */
export type Span = {
  readonly week: Week;
  /** The previous cut-off; for the first period, when the debate was set up. */
  readonly from: Date;
  /** The cut-off: whatever happens at this instant or later belongs to the next period. */
  readonly to: Date;
  /** Whether the debate ends with it. */
  readonly final: boolean;
};

/** Hour of the week from which a slot is nearer to the end of its week than to the start. */
const MIDDLE = 3.5 * 24;
/** A change of schedule never makes a period shorter than this. */
const SHORTEST_MS = 24 * 60 * 60_000;
/** Limit in case the clock jumps far ahead: the remaining periods follow with later ticks. */
const MOST_AT_ONCE = 520;

/**
 * When a week's summary is due: at its slot from Thursday noon to Sunday of the week itself, or
 * from Monday to before noon on Thursday of the following week. A slot on Monday morning thus
 * covers the week that has just ended, one on Sunday evening the week that is ending, and each week
 * has one slot. If the clock skips the hour, it is the first instant after the gap; if the hour
 * occurs twice, its first occurrence.
 */
export function slotOf(week: Week, { day, hour, timeZone }: Slot): Date {
  const isOwn = (day - 1) * 24 + hour >= MIDDLE;
  return hourIn(week, isOwn ? day : day + 7, hour, timeZone);
}

/**
 * The period after the last one. Its week is the next one on the calendar, whatever happened to the
 * schedule, so that each week has one summary and a new schedule continues where the old one ended.
 * It ends with the debate or at the week's slot, but at least a day after the last period; the slot
 * may already have passed when the schedule was changed.
 */
export function nextSpan(timetable: Timetable, last: Ended | null): Span {
  const { slot, begun, endsOn } = timetable;
  const from = last?.endsAt ?? begun;
  const { week, to } = last === null ? firstWeek(slot, begun) : weekOn(slot, last);
  const ends = endsOn === null ? null : endOfDay(endsOn, slot.timeZone);
  if (ends === null || to < ends) return { week, from, to, final: false };
  // A last day that was already past when it was set ends the debate where the last period ended.
  return { week, from, to: ends > from ? ends : from, final: true };
}

/** The week in which the debate began, or the next one if its slot had passed by then. */
function firstWeek(slot: Slot, begun: Date): { week: Week; to: Date } {
  let week = weekOf(begun, slot.timeZone);
  while (slotOf(week, slot) <= begun) week = weekAfter(week);
  return { week, to: slotOf(week, slot) };
}

function weekOn(slot: Slot, last: Ended): { week: Week; to: Date } {
  const week = weekAfter(weekNamed(last.week));
  const earliest = last.endsAt.getTime() + SHORTEST_MS;
  return { week, to: new Date(Math.max(slotOf(week, slot).getTime(), earliest)) };
}

/**
 * Every period whose cut-off has passed, oldest first. After a clock jumps back, nothing is due
 * until it passes the last cut-off again.
 */
export function due(now: Date, timetable: Timetable, last: Ended | null): Span[] {
  const spans: Span[] = [];
  for (let ended = last; spans.length < MOST_AT_ONCE; ) {
    const span = nextSpan(timetable, ended);
    if (span.to > now) break;
    spans.push(span);
    if (span.final) break;
    ended = { week: span.week.key, endsAt: span.to };
  }
  return spans;
}

/** The first cut-off in the future; null if the debate has ended by then. */
export function nextCutOff(now: Date, timetable: Timetable, last: Ended | null): Date | null {
  const passed = due(now, timetable, last).at(-1);
  if (passed?.final) return null;
  const ended = passed === undefined ? last : { week: passed.week.key, endsAt: passed.to };
  return nextSpan(timetable, ended).to;
}
