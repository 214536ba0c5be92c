import type { Debate } from '#debate/core/debate.ts';
import type { Ports, Store } from '#debate/ports.ts';
import type { SummaryPictures } from '#debate/summary/paint-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WrittenRows } from '#store/written-rows.ts';
import type { MovableClock } from './clock.ts';
import type { DatabaseLine } from './database/database-line.ts';
import type { Sandbox } from './sandbox/index.ts';
import type { ModelChoice } from './surroundings/model-choice.ts';

/** The pretend Discord, the debate's clock, and the means to cause troubles. */
export type StartedSandbox = {
  readonly discord: Sandbox;
  readonly clock: MovableClock;
  readonly line: DatabaseLine;
  readonly written: WrittenRows;
  readonly models: ModelChoice;
};

/** The running program, as its main file, the demo and the tests use it. */
export type Started = {
  readonly applicationId: string;
  /** Address of the page and the health checks; undefined when they are not served. */
  readonly url: string | undefined;
  /** What only a sandbox has; undefined with a token. */
  readonly sandbox: StartedSandbox | undefined;
  readonly store: Store;
  /** The running bot's ports for the debate's use cases. */
  readonly ports: Ports;
  /** The pictures that are posted with a summary. */
  paint(debate: Debate, summary: StoredSummary): Promise<SummaryPictures>;
  /** Checks now for deleted cards, in one debate or all; the bot does so every few minutes. */
  lookAfterCards(debateId?: string): Promise<void>;
  /** Makes the outbox check for due posts now, as it does when something is enqueued. */
  wakeOutbox(): void;
  /** Runs the tick once now, then every minute. Not for use while the debate's clock is moved. */
  startTicks(): Promise<void>;
  /** How many items the model still has to grade for due summaries; 0 without a model. */
  gradesBeforeDue(): Promise<number>;
  /** Runs one tick at the debate's current time and waits until it is done. */
  runTick(): Promise<void>;
};
