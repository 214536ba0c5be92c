import type { Gates } from '#debate/core/rules/gates.ts';

/** What managers change of a running debate besides its setup, in a transaction on it. */
export type SettingTransaction = {
  /** Changes the gates that are named and no other setting; returns all of them as they are then. */
  setGates(change: Partial<Gates>): Promise<Gates>;
  /** Lets a model's grades count again; false where somebody else did it before. */
  liftAlarm(liftedFor: readonly string[]): Promise<boolean>;
};
