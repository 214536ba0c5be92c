import type { WithDigests } from '#debate/tally/digest-port.ts';

/** A file of an export, compressed if it is large. */
export type ExportFile = { readonly name: string; readonly data: Uint8Array };

/**
 * Other work that reads or tallies a large debate as a whole, done where its summaries are made.
 */
type LargeDebates = {
  exportDebate(debateId: string): Promise<readonly ExportFile[]>;
  alarmGraders(debateId: string): Promise<readonly string[]>;
};

/** Absent if everything is done in the caller's own thread. */
export type WithLargeDebates = { readonly largeDebates?: LargeDebates };

/** Where that work is done for a debate, if not in this thread. */
export async function doneElsewhere(
  { store, largeDebates }: WithDigests & WithLargeDebates,
  debateId: string,
): Promise<LargeDebates | undefined> {
  if (largeDebates === undefined) return undefined;
  return (await store.tally.isLarge(debateId)) ? largeDebates : undefined;
}
