import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDigest } from '#debate/tally/read-digest.ts';
import { type EvidenceView, type ItemReading, readEvidence } from './read-evidence.ts';

/** One item with what its author carries through it, which requires reading its whole claim. */
export async function readCarried(
  ports: ItemReading & WithDigests,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<EvidenceView> {
  const view = await readEvidence(ports, debate, caller, number);
  const { tally } = await readDigest(ports, debate, view.item.claim);
  const { carried = 0 } = tally.items.find((item) => item.number === number) ?? {};
  return { ...view, judged: { ...view.judged, carried } };
}
