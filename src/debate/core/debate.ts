import type { Claim, ThesisText } from './rules/claim.ts';
import type { Gates } from './rules/gates.ts';
import type { Slot } from './rules/slot.ts';

export type DebateSettings = {
  readonly channelId: string;
  readonly summaryChannelId: string;
  readonly moderatorRoleId: string | null;
  readonly schedule: Slot;
  /** Last day, such as 2026-12-31 in the schedule's zone; null for none. */
  readonly endsOn: string | null;
  /** Filings per member and day of the debate's zone, 1 to 50. */
  readonly filingsPerDay: number;
  readonly gates: Gates;
};

export type DebateState = 'open' | 'paused' | 'closed';

export type Debate = DebateSettings & {
  readonly id: string;
  readonly guildId: string;
  readonly state: DebateState;
  readonly thesis: ThesisText;
  /** In order of their numbers; claim 0 is the thesis itself. */
  readonly claims: readonly Claim[];
  readonly createdAt: Date;
  /** Whether the drift alarm has rung: then only the fixed rules count, whatever a model graded. */
  readonly rulesOnly: boolean;
  /** The models for whose grades a manager lifted the alarm; empty if nobody did. */
  readonly alarmLiftedFor: readonly string[];
};
