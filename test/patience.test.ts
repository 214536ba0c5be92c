import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPatience } from '../src/patience.ts';

const AWAY = new Error('it is away');
const isAway = (error: unknown) => error === AWAY;

let said: string[];
let stopping: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  said = [];
  stopping = new AbortController();
});
afterEach(() => vi.useRealTimers());

const patienceOf = (mostMs: number) =>
  createPatience({
    log: { warn: (line: unknown) => void said.push(String(line)) },
    mostMs,
    stopping: stopping.signal,
  });

describe('patience', () => {
  it('gives up at once without any time, and for what does not pass', async () => {
    await expect(patienceOf(0).until(() => Promise.reject(AWAY), isAway)).rejects.toBe(AWAY);
    const wrong = new Error('wrong');
    await expect(patienceOf(9_000).until(() => Promise.reject(wrong), isAway)).rejects.toBe(wrong);
    expect(said).toEqual([]);
  });

  it('ends a pause when the program is to stop, with the reason of that', async () => {
    const waiting = patienceOf(60_000).until(() => Promise.reject(AWAY), isAway);
    stopping.abort(new Error('the program ends'));
    await expect(waiting).rejects.toThrow('the program ends');
  });
});
