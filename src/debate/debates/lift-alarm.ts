import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import type { ModerationTransaction } from '#debate/moderation/review-port.ts';
import { gradingModel } from '#debate/summary/drift-alarm.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDebateAt, type TallyPorts } from '#debate/tally/read-live.ts';
import { doneElsewhere, type WithLargeDebates } from './large-debates-port.ts';
import type { SettingTransaction } from './setting-port.ts';

type Lifting = TallyPorts &
  WithTransactions<SettingTransaction & Pick<ModerationTransaction, 'logModeration'>> &
  WithDebates &
  WithClock &
  WithPseudonyms &
  WithPublisher &
  WithDigests &
  WithLargeDebates;

/**
 * Lets the model's grades count again after the drift alarm, and logs it. It does not ring again
 * while the same model has graded most items. Does nothing where the alarm does not ring.
 */
export async function liftAlarm(
  ports: Lifting,
  debate: Debate,
  caller: Pick<Caller, 'userId' | 'canManageServer'>,
): Promise<void> {
  if (!debate.rulesOnly) return;
  const { store, clock, pseudonyms, publisher } = ports;
  const elsewhere = await doneElsewhere(ports, debate.id);
  const model = await (elsewhere?.gradingModel(debate.id) ?? gradingModelNow(ports, debate));
  const by = { byKey: pseudonyms.author(caller.userId), byRole: actingRole(caller) };
  await store.inDebate(debate.id, async (tx) => {
    if (!(await tx.liftAlarm(model))) return;
    await tx.logModeration({ ...by, action: 'lift-alarm', reason: '', at: clock.now() });
  });
  store.debates.forget(debate.id);
  publisher.boardChanged(debate.id);
}

/** The model that graded most of the items that stand now; null where none did. */
export async function gradingModelNow(
  ports: TallyPorts & WithClock,
  debate: Debate,
): Promise<string | null> {
  return gradingModel(await readDebateAt(ports, debate, ports.clock.now()));
}
