import { expect, test } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { createDebateCache } from '#store/debates/debate-cache.ts';

const debate = (state: Debate['state']) => ({ id: 'd', state }) as Debate;
const never = () => Promise.reject(new Error('it was read again'));

test('a debate is read once in two seconds', async () => {
  let now = 0;
  const cache = createDebateCache(() => now);
  await cache.get('d', async () => debate('open'));
  now = 1_999;
  expect((await cache.get('d', never))?.state).toBe('open');
  now = 2_000;
  expect((await cache.get('d', async () => debate('closed')))?.state).toBe('closed');
});

test('what was read before a change is not kept after it', async () => {
  const cache = createDebateCache(() => 0);
  const slow = Promise.withResolvers<Debate>();
  const reading = cache.get('d', () => slow.promise);
  cache.drop('d');
  slow.resolve(debate('open'));
  await reading;
  expect((await cache.get('d', async () => debate('closed')))?.state).toBe('closed');
  expect((await cache.get('d', never))?.state).toBe('closed');
});
