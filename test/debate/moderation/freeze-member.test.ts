import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { freezeMember } from '#debate/moderation/freeze-member.ts';
import { exportMember } from '#debate/privacy/export-member.ts';
import { manager, member, useStage } from '../../support/stage.ts';

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
    await expect(freeze(byRole(), byRight())).rejects.toThrow('They are a moderator like you');
    await expect(freeze(byRight(), byRole())).rejects.toThrow('They are a moderator like you');
    await expect(freeze(byRight(), byChannel())).rejects.toThrow('They are a moderator like you');
    expect(await freeze(other(), byRole())).not.toBeNull();
    expect(await freeze(byRole(), ines())).not.toBeNull();
  });

  it('of somebody who became a moderator since may be ended by another one', async () => {
    await freeze(byRight(), ines());
    const risen = { ...ines(), roleIds: ['55'] };
    expect(await freeze(byRole(), risen, 0)).toBeNull();
  });

  it('ends with a day, and stands in no row with a code name', async () => {
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

  it('to the same end is no second one, and is not logged; another end is', async () => {
    const logged = async () => {
      const of = [debate.id];
      return (await stage.pool.query('SELECT 1 FROM "Moderation" WHERE "debateId" = $1', of))
        .rowCount;
    };
    await freeze(byRole(), ines());
    await expect(freeze(byRight(), ines())).rejects.toThrow('stopped until <t:');
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
