import type { DebateSettings } from '#debate/core/debate.ts';
import type { Gates } from '#debate/core/rules/gates.ts';

/** What managers change of a running debate, in a transaction on it. */
export type SettingTransaction = {
  /** All settings as they are now, whoever else has just changed some. */
  settings(): Promise<DebateSettings>;
  /** Writes all settings but the gates, which are changed by themselves. */
  changeSettings(settings: Omit<DebateSettings, 'gates'>): Promise<void>;
  /** Changes the gates that are named and no other setting; returns all of them as they are then. */
  setGates(change: Partial<Gates>): Promise<Gates>;
  /** Lets a model's grades count again; false where somebody else did it before. */
  liftAlarm(liftedFor: readonly string[]): Promise<boolean>;
};
