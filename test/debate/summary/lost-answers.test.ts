import { expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { askWriter } from '#debate/summary/ask-writer.ts';
import { readAgain } from '#debate/summary/read-again.ts';
import { ground, honest } from './rules/bullets/demo-ground.ts';

const debate = { id: 'd', guildId: '1', schedule: { timeZone: 'UTC' } } as Debate;
const call = {
  model: 'm',
  server: 's',
  outcome: 'ok',
  usage: { in: 1, cached: 0, out: 1 },
  ms: 1,
  reserved: 1,
  charged: 1,
} as const;

/** Ports whose model answers, and whose database keeps neither payments nor sentences as told. */
function portsThatLose(lost: 'payments' | 'sentences') {
  const told: string[] = [];
  const away = () => Promise.reject(new Error('away'));
  const task = {
    ok: true,
    key: 'k',
    model: 'm',
    server: 's',
    prompt: '',
    rubric: '',
    async ask(account: { record(of: typeof call): Promise<void> }) {
      await account.record(call);
      return { ok: true, value: [], usage: call.usage };
    },
  } as const;
  const ports = {
    clock: { now: () => new Date('2026-11-21T12:00:00Z') },
    faults: { tell: (fault: unknown, what: string) => void told.push(`${what}: ${fault}`) },
    model: { weeklyBudget: 10, server: 's', longestCallMs: 1, write: async () => task },
    store: {
      calls: {
        reserve: async () => true,
        settle: lost === 'payments' ? away : async () => undefined,
      },
      writings: { find: async () => null },
      inDebate: away,
    },
  };
  const reader = { ...ports.model, find: async () => task };
  return { ports: ports as never, reading: { ...ports, model: reader } as never, told };
}

const facts = { claims: [] } as never;

it('tells of sentences that could not be kept, and shows them', async () => {
  const { ports, told } = portsThatLose('sentences');
  expect(await askWriter(ports, debate, facts)).toMatchObject({ bullets: [] });
  expect(told).toEqual(['the sentences of a summary could not be kept: Error: away']);
});

it('tells of sentences that were paid for and lost', async () => {
  const { ports, told } = portsThatLose('payments');
  expect(await askWriter(ports, debate, facts)).toBeUndefined();
  expect(told).toEqual(['the sentences of a summary are lost: Error: away']);
});

it('tells of a second reading that was paid for and lost, and has none', async () => {
  const { reading, told } = portsThatLose('payments');
  const readings = await readAgain(reading, debate, honest.slice(0, 1), { ground, before: {} });
  expect(readings).toEqual({});
  expect(told).toContain('an answer of the second reader is lost: Error: away');
});
