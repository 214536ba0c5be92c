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

/** What one summary is about: an ISO week as its name, and the time from cut-off to cut-off. */
export type Span = {
  readonly week: Week;
  /** The cut-off before; when the debate was set up in the first one. */
  readonly from: Date;
  /** The cut-off: what happens at this instant or later belongs to the next one. */
  readonly to: Date;
  /** Whether the debate ends with it. */
  readonly final: boolean;
};

/** Hour of the week from which on a slot is nearer to the end of its own week than to its start. */
const MIDDLE = 3.5 * 24;
/** A change of schedule never makes a period shorter than this. */
const SHORTEST_MS = 24 * 60 * 60_000;
/** A clock that ran away must not keep a process busy for ever: the rest comes with later ticks. */
const MOST_AT_ONCE = 520;

/**
 * When a week's summary is due: at its slot on Thursday noon to Sunday of the week itself, or on
 * Monday to Thursday before noon of the week after it. So a slot on Monday morning tells of the
 * week that has just ended, one on Sunday evening of the week that is ending, and each week has
 * one slot. Where the clock skips the hour, the first instant after the gap; where the hour comes
 * twice, its first coming.
 */
export function slotOf(week: Week, { day, hour, timeZone }: Slot): Date {
  const isOwn = (day - 1) * 24 + hour >= MIDDLE;
  return hourIn(week, isOwn ? day : day + 7, hour, timeZone);
}

/**
 * The period after the last one. Its week is the next on the calendar, whatever became of the
 * schedule: so each week has one, and where the old schedule ended the new one goes on. It ends at
 * the week's slot, which may have passed when the schedule was changed, or with the debate.
 */
export function nextSpan(timetable: Timetable, last: Ended | null): Span {
  const { slot, begun, endsOn } = timetable;
  const from = last?.endsAt ?? begun;
  const { week, to } = last === null ? firstWeek(slot, begun) : weekOn(slot, last);
  const ends = endsOn === null ? null : endOfDay(endsOn, slot.timeZone);
  if (ends === null || to < ends) return { week, from, to, final: false };
  // A day that had passed when it was set ends the debate where the last period ended.
  return { week, from, to: ends > from ? ends : from, final: true };
}

/** The week in which the debate began, or the one after where its slot had passed by then. */
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
 * Every period whose cut-off has come, oldest first. A clock that jumps back finds nothing due
 * until it is past the last cut-off again.
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

/** The first cut-off that is still to come; null when the debate has ended by then. */
export function nextCutOff(now: Date, timetable: Timetable, last: Ended | null): Date | null {
  const passed = due(now, timetable, last).at(-1);
  if (passed?.final) return null;
  const ended = passed === undefined ? last : { week: passed.week.key, endsAt: passed.to };
  return nextSpan(timetable, ended).to;
}
