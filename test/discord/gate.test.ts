import { expect, test } from 'vitest';
import { createGate } from '../../src/discord/gate.ts';

test('so many works run at once, the others in order after them, and one that fails makes room', async () => {
  const pass = createGate(2);
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const works = [0, 1, 2, 3].map((n) =>
    pass(async () => {
      begun.push(n);
      await new Promise<void>((resolve, reject) => {
        ends[n] = (error) => (error === undefined ? resolve() : reject(error));
      });
      return n;
    }),
  );
  const [, failing, third] = works;
  expect(begun).toEqual([0, 1]);
  ends[1]?.(new Error('no'));
  await expect(failing).rejects.toThrow('no');
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  ends[2]?.();
  expect(await third).toBe(2);
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  ends[0]?.();
  ends[3]?.();
  expect(await works[3]).toBe(3);
  const alone = pass(async () => 'at once');
  expect(await alone).toBe('at once');
});
