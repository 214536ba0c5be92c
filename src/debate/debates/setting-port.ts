import type { DebateSettings } from '#debate/core/debate.ts';
import type { Gates } from '#debate/core/rules/gates.ts';

/** What managers change about a running debate, in a transaction on it. */
export type SettingTransaction = {
  /** All current settings, including concurrent changes that have just been committed. */
  settings(): Promise<DebateSettings>;
  /** Writes all settings except the gates, which are changed separately. */
  changeSettings(settings: Omit<DebateSettings, 'gates'>): Promise<void>;
  /** Changes the given gates and no other setting; returns all gates after the change. */
  setGates(change: Partial<Gates>): Promise<Gates>;
  /** Makes a model's grades count again; false if somebody else already did. */
  liftAlarm(liftedFor: readonly string[]): Promise<boolean>;
};
