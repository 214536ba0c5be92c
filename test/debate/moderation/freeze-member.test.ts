import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { undoWithdrawal, withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { freezeMember } from '#debate/moderation/freeze-member.ts';
import { exportMember } from '#debate/privacy/export-member.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';

const stage = await useStage();
let debate: Debate;
beforeEach(async () => {
  debate = Object.assign(await stage.newDebate(), { moderatorRoleId: '55' });
});

// Members of no other file: in the database that files share somebody may have done something.
const ines = () => member(debate, 7_301);
const byRole = () => ({ ...member(debate, 7_302), roleIds: ['55'] });
const byRight = () => ({ ...member(debate, 7_303), canManageMessages: true });
const byChannel = () => ({ ...member(debate, 7_305), managesMessagesIn: [debate.channelId] });
const other = () => ({ ...member(debate, 7_304), canManageServer: true });

const freeze = (by: ReturnType<typeof ines>, whom: ReturnType<typeof ines>, days = 3) =>
  freezeMember(stage.ports, debate, by, { whom, days, reason: 'adverts' });

describe('a freeze', () => {
  it('stops nobody who manages the server, and no moderator by another one', async () => {
    for (const by of [byRole(), byRight(), manager(debate)]) {
      await expect(freeze(by, other())).rejects.toThrow('They can manage this server');
    }
    await expect(freeze(byRole(), byRight())).rejects.toThrow('They are a moderator, as you are');
    await expect(freeze(byRight(), byRole())).rejects.toThrow('They are a moderator, as you are');
    await expect(freeze(byRight(), byChannel())).rejects.toThrow(
      'They are a moderator, as you are',
    );
    expect(await freeze(other(), byRole())).not.toBeNull();
    expect(await freeze(byRole(), ines())).not.toBeNull();
  });

  it('of somebody who became a moderator since may be ended by another one', async () => {
    await freeze(byRight(), ines());
    const risen = { ...ines(), roleIds: ['55'] };
    expect(await freeze(byRole(), risen, 0)).toBeNull();
  });

  it('ends with a day, and is in no row with a code name', async () => {
    const before = await freeze(byRole(), ines());
    expect(before?.toISOString()).toBe('2026-11-25T00:00:00.000Z');
    const { author, voter } = stage.ports.pseudonyms;
    const names = [author(ines().userId), voter(ines().userId)];
    const freezes = await stage.pool.query('SELECT * FROM "Freeze" WHERE "debateId" = $1', [
      debate.id,
    ]);
    expect(freezes.rows).toHaveLength(1);
    for (const name of names) expect(JSON.stringify(freezes.rows)).not.toContain(name);
    const { rows } = await stage.pool.query('SELECT * FROM "Moderation" WHERE "debateId" = $1', [
      debate.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain(freezes.rows[0]?.key);
    expect(JSON.stringify(rows)).not.toContain(voter(ines().userId));
  });

  it('counts days of the calendar, also where one has 23 hours', async () => {
    stage.setTime('2026-03-28T22:30:00Z');
    const schedule = { ...debate.schedule, timeZone: 'Europe/Berlin' };
    const here = { ...debate, schedule };
    const how = { whom: ines(), days: 1, reason: 'adverts' };
    const until = await freezeMember(stage.ports, here, byRole(), how);
    expect(until?.toISOString()).toBe('2026-03-29T22:00:00.000Z');
    stage.setTime('2026-11-21T12:00:00Z');
  });

  it('lets nothing back that the member withdrew or conceded, until it ends', async () => {
    const { ports } = stage;
    const file = async (at: number) => {
      const form = { formId: newId(), claim: 1, side: 'supports', target: null, ...finding(at) };
      return (await fileEvidence(ports, debate, ines(), form)).number;
    };
    const [first, second] = [await file(1), await file(2)];
    await freeze(byRole(), ines());
    await withdrawEvidence(ports, debate, ines(), first);
    await concedeEvidence(ports, debate, ines(), { number: second, conceded: true });
    const undo = () => undoWithdrawal(ports, debate, ines(), first);
    const takeBack = () =>
      concedeEvidence(ports, debate, ines(), { number: second, conceded: false });
    await expect(undo()).rejects.toThrow('A moderator has stopped your filing and changes');
    await expect(takeBack()).rejects.toThrow('A moderator has stopped your filing and changes');
    const find = (number: number) => stage.store.evidence.find(debate.id, number);
    expect((await find(first))?.withdrawnAt).not.toBeNull();
    expect((await find(second))?.concededAt).not.toBeNull();
    await freeze(byRole(), ines(), 0);
    await undo();
    await takeBack();
    expect(await find(first)).toMatchObject({ withdrawnAt: null });
    expect(await find(second)).toMatchObject({ concededAt: null });
  });

  it('to the same end is no second one, and is not logged; another end is', async () => {
    const logged = async () => {
      const of = [debate.id];
      return (await stage.pool.query('SELECT 1 FROM "Moderation" WHERE "debateId" = $1', of))
        .rowCount;
    };
    await freeze(byRole(), ines());
    await expect(freeze(byRight(), ines())).rejects.toThrow('frozen until <t:');
    expect(await logged()).toBe(1);
    expect((await freeze(byRight(), ines(), 1))?.toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(await logged()).toBe(2);
  });

  it('is in what the member exports, who has done nothing else', async () => {
    await expect(exportMember(stage.ports, ines())).rejects.toThrow('Nothing is stored');
    const until = await freeze(byRole(), ines());
    expect(await exportMember(stage.ports, ines())).toMatchObject([
      { debateId: debate.id, frozenUntil: until, limits: [], votes: [] },
    ]);
  });
});
