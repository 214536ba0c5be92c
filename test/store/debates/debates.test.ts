import { describe, expect, it } from 'vitest';
import { newId } from '#debate/core/new-id.ts';
import { snowflake, useStage } from '../../support/stage.ts';

const stage = await useStage();

describe('debates', () => {
  it('are one per server, also when ten are set up at once', async () => {
    const model = await stage.newDebate();
    const guildId = snowflake(5_000_000);
    const made = await Promise.all(
      Array.from({ length: 10 }, () =>
        stage.store.debates.create({ ...model, id: newId(), guildId }),
      ),
    );
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(made.map(({ debate }) => debate.id)).size).toBe(1);
    const { rows } = await stage.pool.query('SELECT 1 FROM "Debate" WHERE "guildId" = $1', [
      guildId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('come back exactly as they were made', async () => {
    const debate = await stage.newDebate();
    expect(await stage.store.debates.find(debate.id)).toEqual(debate);
    expect(await stage.store.debates.openIn(debate.guildId)).toEqual(debate);
    expect(await stage.store.debates.find('nothing')).toBeNull();
  });

  it('that are closed make room for a new one and stay readable', async () => {
    const debate = await stage.newDebate();
    const { debates } = stage.store;
    await debates.setState(debate.id, 'closed', new Date('2026-11-22T00:00:00Z'));
    expect(await debates.openIn(debate.guildId)).toBeNull();
    expect(await debates.latestIn(debate.guildId)).toMatchObject({
      id: debate.id,
      state: 'closed',
    });
    expect(await debates.allOpen()).not.toContain(debate.id);
    const next = { ...debate, id: newId(), createdAt: new Date('2026-11-23T00:00:00Z') };
    expect(await debates.create(next)).toMatchObject({ created: true });
    expect((await debates.latestIn(debate.guildId))?.id).toBe(next.id);
  });

  it('that are paused are still the open one', async () => {
    const debate = await stage.newDebate();
    await stage.store.debates.setState(debate.id, 'paused', new Date());
    expect((await stage.store.debates.openIn(debate.guildId))?.state).toBe('paused');
    expect(await stage.store.debates.create({ ...debate, id: newId() })).toMatchObject({
      created: false,
    });
  });
});
