import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { setGates } from '#debate/debates/set-gates.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { readLog } from '#debate/log/read-log.ts';
import { manager, member, useStage } from '../../support/stage.ts';

const stage = await useStage();
let debate: Debate;
beforeEach(async () => {
  debate = await stage.newDebate();
});

const kept = async () => (await stage.store.debates.find(debate.id))?.gates;

describe('gates', () => {
  it('that two managers change at once, who both see the debate as it was, are both changed', async () => {
    const [mara, ines] = [manager(debate), { ...member(debate, 5), canManageServer: true }];
    await Promise.all([
      setGates(stage.ports, debate, mara, { accountDays: 30 }),
      setGates(stage.ports, debate, ines, { voteRoleId: '77' }),
    ]);
    await setGates(stage.ports, debate, mara, { serverDays: 7 });
    expect(await kept()).toEqual({
      accountDays: 30,
      serverDays: 7,
      voteRoleId: '77',
      fileRoleId: null,
    });
    const everyone = await setGates(stage.ports, debate, mara, { voteRoleId: debate.guildId });
    expect(everyone.gates).toMatchObject({ accountDays: 30, voteRoleId: null });
  });

  it('stay as they are where a setup is written by who saw the debate before', async () => {
    await setGates(stage.ports, debate, manager(debate), { accountDays: 30 });
    const before = { find: async () => debate, openIn: async () => debate };
    const stale = { ...stage.store, debates: { ...stage.store.debates, ...before } };
    const request = { filingsPerDay: 9 };
    await setUpDebate({ ...stage.ports, store: stale }, manager(debate), request, debate.channelId);
    const found = await stage.store.debates.find(debate.id);
    expect(found).toMatchObject({ filingsPerDay: 9, gates: { accountDays: 30 } });
  });

  it('are told in the log with what is asked now; to look at them is no change', async () => {
    const by = manager(debate);
    await setGates(stage.ports, debate, by, { accountDays: 30, fileRoleId: '77' });
    expect(await setGates(stage.ports, debate, by, {})).toMatchObject({ gates: debate.gates });
    const again = await setGates(stage.ports, debate, by, { accountDays: 30, fileRoleId: '77' });
    expect(again).toMatchObject({ gates: { accountDays: 30, fileRoleId: '77' }, unchanged: true });
    await setGates(stage.ports, debate, by, { accountDays: 0, fileRoleId: debate.guildId });
    const { entries } = await readLog({ store: stage.store }, debate, 0);
    const told = entries.map(({ action, byRole, reason }) => `${action} ${byRole}: ${reason}`);
    expect(told.toSorted()).toEqual([
      'gates manager: an account at least 30 days old, a role to file',
      'gates manager: none now',
    ]);
  });
});
