import { expect, it } from 'vitest';
import { liftAlarm } from '#debate/debates/lift-alarm.ts';
import { manager, useStage } from '../../support/stage.ts';

const stage = await useStage();

it('a lift is kept for every model that graded by then', async () => {
  const debate = await stage.newDebate();
  const { store } = stage;
  await store.inDebate(debate.id, (tx) => tx.ringAlarm());
  const largeDebates = { exportDebate: async () => [], alarmGraders: async () => ['a, b', 'c'] };
  const large = { ...store, tally: { ...store.tally, isLarge: async () => true } };
  const ports = { ...stage.ports, store: large, largeDebates };
  await liftAlarm(ports, { ...debate, rulesOnly: true }, manager(debate));
  const kept = await store.debates.find(debate.id);
  expect(kept).toMatchObject({ rulesOnly: false, alarmLiftedFor: ['a, b', 'c'] });
});
