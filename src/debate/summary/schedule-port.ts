import type { Ended, Timetable } from './rules/schedule.ts';

export type ScheduledDebate = {
  readonly id: string;
  readonly timetable: Timetable;
  readonly last: Ended | null;
};

export type ScheduleStore = {
  /**
   * The data that decides whether a summary is due, for every debate of servers that the bot is in.
   */
  scheduled(): Promise<ScheduledDebate[]>;
};

export type WithSchedules = { readonly store: { readonly debates: ScheduleStore } };
