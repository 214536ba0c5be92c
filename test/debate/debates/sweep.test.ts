import { expect, test } from 'vitest';
import { KEPT_AFTER_LEAVING_MS, sweep } from '#debate/debates/sweep.ts';
import { useCrux } from '../../support/use-crux.ts';

const crux = await useCrux();

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

async function setUp(): Promise<{ guildId: string; debateId: string }> {
  const manager = crux.sandbox.people().find((person) => person.standing === 'manager');
  const guildId = crux.sandbox.guilds()[0]?.id ?? '';
  await crux.sandbox.as(manager?.id ?? '').run('debate setup', { hour: 9 });
  const debateId = (await crux.store.debates.openIn(guildId))?.id ?? '';
  return { guildId, debateId };
}

test('a refused form is gone after its hour, and not before', async () => {
  const { debateId } = await setUp();
  const draft = { claim: 1, side: null, target: null, text: 'typed', source: '' } as const;
  const kept = { ...draft, formId: 'form1', authorKey: 'author', expiresAt: minutes(60) };
  await crux.store.drafts.keep(debateId, kept, 1);
  const find = () => crux.store.drafts.find(debateId, 'form1', 'author', new Date());

  await sweep({ store: crux.store, clock: { now: () => minutes(59) } });
  expect(await find()).not.toBeNull();
  await sweep({ store: crux.store, clock: { now: () => minutes(61) } });
  expect(await find()).toBeNull();
});

test('the debate of a server that was left is kept for thirty days, then removed', async () => {
  const { guildId } = await setUp();
  await crux.store.guilds.left(guildId, new Date());
  const after = (ms: number) => ({ now: () => new Date(Date.now() + ms) });

  await sweep({ store: crux.store, clock: after(KEPT_AFTER_LEAVING_MS - 60_000) });
  expect(await crux.store.debates.latestIn(guildId)).not.toBeNull();
  await sweep({ store: crux.store, clock: after(KEPT_AFTER_LEAVING_MS + 60_000) });
  expect(await crux.store.debates.latestIn(guildId)).toBeNull();
  expect(await crux.store.guilds.isKnown(guildId)).toBe(false);
});
