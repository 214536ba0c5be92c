import { expect, test } from 'vitest';
import { sweep } from '#debate/debates/sweep.ts';
import { leaveServer } from '../../support/left-server.ts';
import { useStage } from '../../support/stage.ts';

// Its own: a sweep removes what is over from the whole database.
const stage = await useStage({ own: true });

const at = (moment: Date) => ({ store: stage.store, clock: { now: () => moment } });
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const now = () => at(new Date());

test('a refused form is gone after its hour, and not before', async () => {
  const { id } = await stage.newDebate();
  const draft = { claim: 1, side: null, target: null, text: 'typed', source: '' } as const;
  const kept = { ...draft, formId: 'form1', authorKey: 'author', expiresAt: minutes(60) };
  await stage.store.drafts.keep(id, kept, 1);
  const find = () => stage.store.drafts.find(id, 'form1', 'author', new Date());

  await sweep(at(minutes(59)));
  expect(await find()).not.toBeNull();
  await sweep(at(minutes(61)));
  expect(await find()).toBeNull();
});

test('the debate of a server that was left is kept for thirty days, then removed', async () => {
  const { guildId } = await stage.newDebate();
  await leaveServer(stage.pool, guildId, '30 days -1 minute');
  await sweep(now());
  expect(await stage.store.debates.latestIn(guildId)).not.toBeNull();
  await leaveServer(stage.pool, guildId, '30 days 1 minute');
  await sweep(now());
  expect(await stage.store.debates.latestIn(guildId)).toBeNull();
  expect(await stage.store.guilds.isKnown(guildId)).toBe(false);
});

test('a process whose clock runs months ahead removes no server that was left just now', async () => {
  const { guildId } = await stage.newDebate();
  await stage.store.guilds.left(guildId);
  await sweep(at(minutes(90 * 24 * 60)));
  expect(await stage.store.guilds.isKnown(guildId)).toBe(false);
  expect(await stage.store.debates.latestIn(guildId)).not.toBeNull();
});
