import type { Debate } from '#debate/core/debate.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { composeExport, type DebateExport, type Exporting } from './compose-export.ts';
import { doneElsewhere, type WithLargeDebates } from './large-debates-port.ts';

/** The debate as the public sees it, composed where a debate of its size is read as a whole. */
export async function exportDebate(
  ports: Exporting & WithDigests & WithLargeDebates,
  debate: Debate,
): Promise<DebateExport> {
  const elsewhere = await doneElsewhere(ports, debate.id);
  if (elsewhere !== undefined) return await elsewhere.exportDebate(debate.id);
  return await composeExport(ports, debate);
}
