import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT_AFTER_LEAVING_MS, sweep } from '#debate/debates/sweep.ts';
import { tick, tickAtOnce } from '#debate/debates/tick.ts';
import type { Ports } from '#debate/ports.ts';
import { leaveServer } from '../../support/left-server.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });
beforeEach(() => stage.setTime('2026-11-21T12:00:00Z'));

/** A debate in a server that was left long ago. */
async function leftDebate() {
  const debate = await stage.newDebate();
  await leaveServer(stage.pool, debate.guildId);
  return debate;
}

/** Whether it is a server's still. */
const isThere = async (id: string) =>
  (await stage.pool.query(`SELECT 1 FROM "Debate" WHERE "id" = $1 AND "guildId" <> ''`, [id]))
    .rowCount === 1;

/** The stage's ports with a store in which removing one of these servers fails. */
function failingAt(...guildIds: string[]): Ports {
  const { guilds } = stage.store;
  const dissolve: typeof guilds.dissolve = async (guildId, ms) => {
    if (guildIds.includes(guildId)) throw new Error(`cannot remove ${guildId}`);
    await guilds.dissolve(guildId, ms);
  };
  return { ...stage.ports, store: { ...stage.store, guilds: { ...guilds, dissolve } } };
}

describe('a tick in which a server cannot be removed', () => {
  it('still asks for the summaries that are due, and fails', async () => {
    const debate = await stage.newDebate();
    const left = await leftDebate();
    stage.setTime('2026-11-24T12:00:00Z');
    const asked: string[] = [];
    const enqueue: Ports['jobs']['enqueue'] = async (queue, key) =>
      void asked.push(`${queue} ${key}`);
    const ports = failingAt(left.guildId);
    await expect(tick({ ...ports, jobs: { enqueue } })).rejects.toThrow(left.guildId);
    expect(asked).toContain(`summary ${debate.id}`);
  });

  it('still asks for the summaries when gradings, sources or votes fail too', async () => {
    const debate = await stage.newDebate();
    stage.setTime('2026-11-24T12:00:00Z');
    const asked: string[] = [];
    const enqueue: Ports['jobs']['enqueue'] = async (queue, key) =>
      void asked.push(`${queue} ${key}`);
    const broken = async () => await Promise.reject(new Error('out of order'));
    const { rereading, votes } = stage.store;
    const store = {
      ...stage.store,
      rereading: { ...rereading, due: broken },
      votes: { ...votes, unordered: broken },
    };
    const ticked = tick({ ...stage.ports, store, jobs: { enqueue } });
    await expect(ticked).rejects.toThrow('out of order; out of order');
    expect(asked).toContain(`summary ${debate.id}`);
  });

  it('makes the due summaries first without a queue as well', async () => {
    const debate = await stage.newDebate();
    const left = await leftDebate();
    stage.setTime('2026-11-24T12:00:00Z');
    await expect(tickAtOnce(failingAt(left.guildId))).rejects.toThrow(left.guildId);
    expect(await stage.store.summaries.lastWeekly(debate.id)).not.toBeNull();
  });

  it('removes the others', async () => {
    const [first, second, third] = [await leftDebate(), await leftDebate(), await leftDebate()];
    await expect(sweep(failingAt(second.guildId))).rejects.toThrow(second.guildId);
    expect(await isThere(first.id)).toBe(false);
    expect(await isThere(second.id)).toBe(true);
    expect(await isThere(third.id)).toBe(false);
  });
});

describe('a server that was left', () => {
  it('and came back before its turn keeps its debate', async () => {
    const debate = await leftDebate();
    expect(await stage.store.guilds.leftFor(KEPT_AFTER_LEAVING_MS)).toContain(debate.guildId);
    await stage.store.guilds.joined(debate.guildId, new Date());
    await stage.store.guilds.dissolve(debate.guildId, KEPT_AFTER_LEAVING_MS);
    expect(await isThere(debate.id)).toBe(true);
    expect(await stage.store.guilds.isKnown(debate.guildId)).toBe(true);
  });

  it('and that another process has in hand is left to that one', async () => {
    const debate = await leftDebate();
    const holder = await stage.pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM "Guild" WHERE "id" = $1 FOR UPDATE', [debate.guildId]);
    await stage.store.guilds.dissolve(debate.guildId, KEPT_AFTER_LEAVING_MS);
    await holder.query('ROLLBACK');
    holder.release();
    expect(await isThere(debate.id)).toBe(true);
    await stage.store.guilds.dissolve(debate.guildId, KEPT_AFTER_LEAVING_MS);
    expect(await isThere(debate.id)).toBe(false);
  });

  it('is removed by a job, for which each tick asks until nothing is left', async () => {
    const debate = await leftDebate();
    const asked: string[] = [];
    const enqueue: Ports['jobs']['enqueue'] = async (queue, key) =>
      void asked.push(`${queue} ${key}`);
    for (const _ of [1, 2]) await tick({ ...stage.ports, jobs: { enqueue } });
    const removals = asked.filter((one) => one === `removal ${debate.id}`);
    expect(removals).toHaveLength(2);
    await stage.store.guilds.remove(debate.id);
    expect(await stage.store.guilds.dissolved()).not.toContain(debate.id);
  });

  it('is removed within the tick where there is no queue', async () => {
    const debate = await leftDebate();
    await tickAtOnce(stage.ports);
    const { rows } = await stage.pool.query('SELECT 1 FROM "Debate" WHERE "id" = $1', [debate.id]);
    expect(rows).toEqual([]);
  });
});
