import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { type SetupRequest, setUpDebate } from '#debate/debates/set-up-debate.ts';
import type { Ports } from '#debate/ports.ts';
import { manager, useStage } from '../../support/stage.ts';

// Tables of its own, for a trigger on them.
const stage = await useStage({ own: true });
let debate: Debate;

const at = new Date('2026-11-21T12:00:00Z');

/** A board that stands, and a card and a summary that could not be posted yet. */
beforeEach(async () => {
  debate = await stage.newDebate();
  await stage.store.posts.wantBoard(debate.id, debate.channelId, at);
  await stage.pool.query(
    `UPDATE "Post" SET "messageId" = '77', "shown" = "wanted" WHERE "debateId" = $1`,
    [debate.id],
  );
  await stage.store.inDebate(debate.id, async (tx) => {
    await tx.wantPost({ kind: 'card', number: 1 }, debate.channelId, at);
    const post = { kind: 'summary', week: '2026-W47', summaryKind: 'weekly' } as const;
    await tx.wantPost(post, debate.summaryChannelId, at);
  });
});

/** As it is for who has read the debate before somebody else changed it. */
function withStaleDebate(): Ports {
  const before = { find: async () => debate, openIn: async () => debate };
  return {
    ...stage.ports,
    store: { ...stage.store, debates: { ...stage.store.debates, ...before } },
  };
}

const setUp = (request: SetupRequest, ports = stage.ports) =>
  setUpDebate(ports, manager(debate), request, 'here');

const settings = () => stage.store.inDebate(debate.id, (tx) => tx.settings());

async function channels(): Promise<Record<string, string>> {
  const { rows } = await stage.pool.query<{ kind: string; channelId: string }>(
    `SELECT "kind", "channelId" FROM "Post" WHERE "debateId" = $1`,
    [debate.id],
  );
  return Object.fromEntries(rows.map(({ kind, channelId }) => [kind, channelId]));
}

const CHANNELS = { channelId: '901', summaryChannelId: '902' };
const MOVED = { board: '901', card: '901', summary: '902' };

describe('a change of settings', () => {
  it('takes board and posts that wait along to the new channels', async () => {
    await setUp(CHANNELS);
    expect(await settings()).toMatchObject(CHANNELS);
    expect(await channels()).toEqual({ ...MOVED, 'former-board': debate.channelId });
  });

  it('by two managers at once, who both saw the debate as it was, is what both asked for', async () => {
    await Promise.all([
      setUp({ channelId: '901', ends: '2026-12-31' }, withStaleDebate()),
      setUp({ day: 4 }, withStaleDebate()),
      setUp({ filingsPerDay: 9, moderatorRoleId: '55' }, withStaleDebate()),
    ]);
    expect(await settings()).toMatchObject({
      channelId: '901',
      endsOn: '2026-12-31',
      schedule: { ...debate.schedule, day: 4 },
      filingsPerDay: 9,
      moderatorRoleId: '55',
    });
  });

  it('that breaks off at its posts changes nothing', async () => {
    const before = await channels();
    await stage.pool.query(`
      CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$;
      CREATE TRIGGER break_off BEFORE UPDATE ON "Post" FOR EACH ROW
        WHEN (NEW."channelId" = '902') EXECUTE FUNCTION break_off()`);
    await expect(setUp({ ...CHANNELS, day: 4 })).rejects.toThrow('broken off');
    await stage.pool.query('DROP TRIGGER break_off ON "Post"; DROP FUNCTION break_off');
    const { channelId, schedule } = debate;
    expect(await settings()).toMatchObject({ channelId, schedule });
    expect(await channels()).toEqual(before);
    await setUp(CHANNELS);
    expect(await channels()).toMatchObject(MOVED);
  });

  it('asked for again takes along what an earlier version left in the old channels', async () => {
    await stage.pool.query(
      `UPDATE "Debate" SET "channelId" = '901', "summaryChannelId" = '902' WHERE "id" = $1`,
      [debate.id],
    );
    stage.store.debates.forget(debate.id);
    await setUp(CHANNELS);
    expect(await channels()).toMatchObject(MOVED);
    await setUp({ day: 4 });
    expect(await channels()).toEqual({ ...MOVED, 'former-board': debate.channelId });
  });
});
