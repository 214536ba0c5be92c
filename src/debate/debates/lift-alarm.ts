import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import { gradingModel } from '#debate/summary/drift-alarm.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDebateAt, type TallyPorts } from '#debate/tally/read-live.ts';
import { doneElsewhere, type WithLargeDebates } from './large-debates-port.ts';

/**
 * Lets the model's grades count again after the drift alarm. It does not ring again while the same
 * model has graded most items. Does nothing where the alarm does not ring.
 */
export async function liftAlarm(
  ports: TallyPorts & WithDebates & WithClock & WithPublisher & WithDigests & WithLargeDebates,
  debate: Debate,
): Promise<void> {
  if (!debate.rulesOnly) return;
  const elsewhere = await doneElsewhere(ports, debate.id);
  if (elsewhere !== undefined) return await elsewhere.liftAlarm(debate.id);
  const then = await readDebateAt(ports, debate, ports.clock.now());
  await ports.store.debates.setRulesOnly(debate.id, false, gradingModel(then));
  ports.publisher.boardChanged(debate.id);
}
