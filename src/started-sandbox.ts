import type { WrittenRows } from '#store/written-rows.ts';
import type { MovableClock } from './clock.ts';
import type { DatabaseLine } from './database/database-line.ts';
import type { ModelChoice } from './model-choice.ts';
import type { Sandbox } from './sandbox/index.ts';

/** The pretend Discord, the debate's clock, and what troubles are made with. */
export type StartedSandbox = {
  readonly discord: Sandbox;
  readonly clock: MovableClock;
  readonly line: DatabaseLine;
  readonly written: WrittenRows;
  readonly models: ModelChoice;
};
