import { describe, expect, it } from 'vitest';
import { createTurns } from '#debate/core/in-turn.ts';

describe('works in turn', () => {
  it('of one key never overlap and keep their order', async () => {
    const inTurn = createTurns();
    const told: string[] = [];
    const work = (name: number) => async () => {
      told.push(`begin ${name}`);
      await Promise.resolve();
      told.push(`end ${name}`);
      return name;
    };
    expect(await Promise.all([1, 2, 3].map((name) => inTurn('a', work(name))))).toEqual([1, 2, 3]);
    expect(told).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
  });

  it('of different keys do not wait for each other', async () => {
    const inTurn = createTurns();
    const gate = Promise.withResolvers<void>();
    const slow = inTurn('a', () => gate.promise);
    expect(await inTurn('b', async () => 'done')).toBe('done');
    gate.resolve();
    await slow;
  });

  it('go on after one that failed, whose error goes to whom it belongs', async () => {
    const inTurn = createTurns();
    const failed = inTurn('a', () => Promise.reject(new Error('not this one')));
    const next = inTurn('a', async () => 'done');
    await expect(failed).rejects.toThrow('not this one');
    expect(await next).toBe('done');
  });
});
