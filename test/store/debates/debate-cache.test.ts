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

test('a rush reads a debate once, and nobody who comes after a change shares what was read before', async () => {
  const cache = createDebateCache(() => 0);
  const slow = Promise.withResolvers<Debate>();
  const first = cache.get('d', () => slow.promise);
  const meanwhile = cache.get('d', never);
  cache.drop('d');
  const after = cache.get('d', async () => debate('closed'));
  slow.resolve(debate('open'));
  expect([(await first)?.state, (await meanwhile)?.state]).toEqual(['open', 'open']);
  expect((await after)?.state).toBe('closed');
});
