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

/** A moment that one can let the time run to. */
export interface TimeStep {
  id: string;
  label: string;
  to: Date;
}

/** The clock that the bot goes by, which is not Discord's: tokens and deadlines keep to that. */
export interface TimeControls {
  now(): Date;
  /** The nearest first. */
  steps(): Promise<TimeStep[]>;
  /**
   * Lets the time run to a step, and all become due that does on the way; with `lively` people act
   * meanwhile. Throws Error with a sentence for the page when it cannot.
   */
  pass(step: string, lively: boolean): Promise<void>;
}

/** Rows of one table that were written, those that stand unchanged since then. */
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

/** One thing in the working of a message's numbers, and what it follows from. */
export interface WorkingStep {
  id: string;
  title: string;
  /** What it says, with its numbers. */
  lines: string[];
  /** Ids of the steps that it was computed from. */
  from: string[];
}

/** What only the program around the sandbox can do or knows; what is absent is not offered. */
export interface Surroundings {
  time?: TimeControls;
  switches?: readonly TroubleSwitch[];
  rows?: RowWatch;
  /** How the numbers of a message came about, the result first; undefined where it has none. */
  working?(message: APIMessage): Promise<WorkingStep[] | undefined>;
}
