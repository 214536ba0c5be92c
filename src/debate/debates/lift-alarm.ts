import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import type { LogTransaction } from '#debate/log/log-port.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDebateAt, type TallyPorts } from '#debate/tally/read-live.ts';
import { alarmGraders } from '#debate/tally/rules/drift-alarm.ts';
import { doneElsewhere, type WithLargeDebates } from './large-debates-port.ts';
import type { SettingTransaction } from './setting-port.ts';

type Lifting = TallyPorts &
  WithTransactions<SettingTransaction & LogTransaction> &
  WithDebates &
  WithClock &
  WithPseudonyms &
  WithPublisher &
  WithDigests &
  WithLargeDebates;

/**
 * Makes the model's grades count again after the drift alarm, and logs it. The alarm does not go
 * off again while only these models grade. Does nothing unless the alarm is on.
 */
export async function liftAlarm(
  ports: Lifting,
  debate: Debate,
  caller: Pick<Caller, 'userId' | 'canManageServer'>,
): Promise<void> {
  if (!debate.rulesOnly) return;
  const { store, clock, pseudonyms, publisher } = ports;
  const elsewhere = await doneElsewhere(ports, debate.id);
  const graders = await (elsewhere?.alarmGraders(debate.id) ?? alarmGradersNow(ports, debate));
  const by = { byKey: pseudonyms.author(caller.userId), byRole: actingRole(caller) };
  await store.inDebate(debate.id, async (tx) => {
    if (!(await tx.liftAlarm(graders))) return;
    await tx.logModeration({ ...by, action: 'lift-alarm', reason: '', at: clock.now() });
  });
  store.debates.forget(debate.id);
  publisher.boardChanged(debate.id);
}

/** The models whose grades the alarm would take into account now. */
export async function alarmGradersNow(
  ports: TallyPorts & WithClock,
  debate: Debate,
): Promise<readonly string[]> {
  const { input } = await readDebateAt(ports, debate, ports.clock.now());
  return alarmGraders(input);
}
