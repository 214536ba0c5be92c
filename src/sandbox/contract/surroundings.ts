import type { APIMessage } from 'discord-api-types/v10';

/** A trouble that can be made, with what to watch for meanwhile. */
export interface TroubleSwitch {
  id: string;
  /** The heading that it is listed under, e.g. "Discord". */
  group: string;
  label: string;
  /** One sentence. */
  watch: string;
  /** `once` happens and is over; `lasting` goes on until it is switched off. */
  kind: 'once' | 'lasting';
  isOn(): boolean;
  /** Throws Error with a sentence for the page when it cannot be done now. */
  set(on: boolean): Promise<void> | void;
}

/** A moment that the clock can be advanced to. */
export interface TimeStep {
  id: string;
  label: string;
  to: Date;
}

/** The bot's clock. Discord has its own, which tokens and deadlines follow. */
export interface TimeControls {
  now(): Date;
  /** The nearest first. */
  steps(): Promise<TimeStep[]>;
  /**
   * Advances the clock to a step and does everything that falls due on the way; with `lively`,
   * people act meanwhile. Throws Error with a sentence for the page when it cannot.
   */
  pass(step: string, lively: boolean): Promise<void>;
}

/** Rows of one table that were written and have not changed since then. */
export interface WrittenRows {
  table: string;
  count: number;
  /** The first few as JSON objects. */
  rows: object[];
}

/** Reads what was written to the bot's storage between two marks. */
interface RowWatch {
  mark(): Promise<string>;
  between(from: string, to: string): Promise<WrittenRows[]>;
}

/** One step in the computation of a message's numbers, and what it follows from. */
export interface WorkingStep {
  id: string;
  title: string;
  /** What it says, with its numbers. */
  lines: string[];
  /** Ids of the steps that it was computed from. */
  from: string[];
}

/** What only the surrounding program can do or knows; the page offers nothing that is absent. */
export interface Surroundings {
  time?: TimeControls;
  switches?: readonly TroubleSwitch[];
  rows?: RowWatch;
  /** How a message's numbers were computed, the result first; undefined if it has none. */
  working?(message: APIMessage): Promise<WorkingStep[] | undefined>;
}
