import type { Debate } from '#debate/core/debate.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { composeExport, type DebateExport, type Exporting } from './compose-export.ts';
import { doneElsewhere, type ExportFile, type WithLargeDebates } from './large-debates-port.ts';

/**
 * The debate as the public sees it, in files created by `write`. A large debate is composed and
 * written in the thread that reads large debates as a whole: as text it is a hundred megabytes.
 */
export async function exportDebate(
  ports: Exporting & WithDigests & WithLargeDebates,
  debate: Debate,
  write: (exported: DebateExport) => readonly ExportFile[],
): Promise<readonly ExportFile[]> {
  const elsewhere = await doneElsewhere(ports, debate.id);
  if (elsewhere !== undefined) return await elsewhere.exportDebate(debate.id);
  return write(await composeExport(ports, debate));
}
