import { describe, expect, it } from 'vitest';
import { createLanes } from '#debate/model-check/lanes.ts';

const fine = async (value: number) => ({ ok: true, value }) as const;
const lost = async () => ({ ok: false, outcome: 'timeout' }) as const;

describe('the lanes of a check', () => {
  it('give answers in the order of the questions, so many at a time', async () => {
    let [now, most] = [0, 0];
    const put = async (value: number) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setImmediate(done));
      now -= 1;
      return { ok: true, value: value * 2 } as const;
    };
    expect(await createLanes(3).each([1, 2, 3, 4, 5, 6, 7], put)).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(most).toBe(3);
  });

  it('end after five questions in a row without an answer, for what comes later too', async () => {
    const lanes = createLanes(1);
    expect(await lanes.each([1, 2, 3, 4], lost)).toEqual(Array(4).fill(undefined));
    expect(lanes.ended()).toBeUndefined();
    expect(await lanes.each([1], fine)).toEqual([1]);
    await lanes.each([1, 2, 3, 4, 5], lost);
    expect(lanes.ended()).toBe('timeout');
    expect(await lanes.each([1, 2], fine)).toEqual([undefined, undefined]);
  });
});
