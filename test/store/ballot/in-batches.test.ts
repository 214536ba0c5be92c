import { describe, expect, it } from 'vitest';
import { inBatches } from '#store/ballot/in-batches.ts';

/** Statements that end when the test lets them. */
function begin(most = 100, pause?: () => Promise<unknown>) {
  const runs: { presses: readonly string[]; end(): void; fail(): void }[] = [];
  const press = inBatches<string, string>({
    run: (_, presses) =>
      new Promise((resolve, reject) => {
        runs.push({
          presses,
          end: () => resolve(presses.map((one) => `${one}!`)),
          fail: () => reject(new Error(`failed: ${presses}`)),
        });
      }),
    keyOf: (one) => one,
    most,
    ...(pause === undefined ? {} : { pause }),
  });
  /** Waits for the statement after the last one, and lets it end. */
  const next = async (how: 'end' | 'fail' = 'end') => {
    await expect.poll(() => runs.length).toBeGreaterThan(0);
    const run = runs.shift();
    run?.[how]();
    return run?.presses;
  };
  return { press, next, runs };
}

const settled = async (all: readonly Promise<string>[]) =>
  (await Promise.allSettled(all)).map((one) =>
    one.status === 'fulfilled' ? one.value : String(one.reason.message),
  );

describe('presses that come while a statement is under way', () => {
  it('share the next one, and each gets its own answer after it', async () => {
    const { press, next, runs } = begin();
    const all = ['a', 'b', 'c'].map((one) => press('d', one));
    expect(runs.map(({ presses }) => presses)).toEqual([['a']]);
    expect(await next()).toEqual(['a']);
    expect(await next()).toEqual(['b', 'c']);
    expect(await settled(all)).toEqual(['a!', 'b!', 'c!']);
    const later = press('d', 'e');
    expect(await next()).toEqual(['e']);
    expect(await later).toBe('e!');
  });

  it('are never two of the same key in one batch, and no more than so many', async () => {
    const { press, next } = begin(3);
    const all = ['a', 'b', 'b', 'c', 'b', 'd', 'e'].map((one) => press('d', one));
    expect(await next()).toEqual(['a']);
    expect(await next()).toEqual(['b', 'c', 'd']);
    expect(await next()).toEqual(['b', 'e']);
    expect(await next()).toEqual(['b']);
    expect(await settled(all)).toHaveLength(7);
  });

  it('that come within a moment after a batch of many come along with those that wait', async () => {
    const moment = Promise.withResolvers<void>();
    const { press, next, runs } = begin(8, () => moment.promise);
    const all = 'abcdefghijk'.split('').map((one) => press('d', one));
    expect(await next()).toEqual(['a']);
    expect(await next()).toHaveLength(8);
    await Promise.all(all.slice(0, 9));
    all.push(press('d', 'late'));
    expect(runs).toEqual([]);
    moment.resolve();
    expect(await next()).toEqual(['j', 'k', 'late']);
    expect(await settled(all)).toHaveLength(12);
  });

  it('that are enough for the next batch wait no moment', async () => {
    const { press, next } = begin(8, () => new Promise(() => undefined));
    const all = 'abcdefghijklmnopq'.split('').map((one) => press('d', one));
    expect(await next()).toEqual(['a']);
    expect(await next()).toHaveLength(8);
    expect(await next()).toHaveLength(8);
    expect(await settled(all)).toHaveLength(17);
  });

  it('of another debate wait for nobody', async () => {
    const { press, runs } = begin();
    void press('one', 'a');
    void press('other', 'a');
    expect(runs).toHaveLength(2);
  });

  it('are run again one by one when their batch fails, so that a bad one fails alone', async () => {
    const { press, next } = begin();
    const all = settled(['a', 'b', 'bad', 'c'].map((one) => press('d', one)));
    await next();
    expect(await next('fail')).toEqual(['b', 'bad', 'c']);
    expect(await next()).toEqual(['b']);
    expect(await next('fail')).toEqual(['bad']);
    expect(await next()).toEqual(['c']);
    expect(await all).toEqual(['a!', 'b!', 'failed: bad', 'c!']);
  });

  it('are given up where three in a row fail: not they are bad then', async () => {
    const { press, next, runs } = begin();
    const all = settled(['a', 'b', 'c', 'd', 'e', 'f'].map((one) => press('d', one)));
    for (let run = 0; run < 5; run += 1) await next('fail');
    const failed = ['a', 'b', 'c', 'd', 'd', 'd'].map((one) => `failed: ${one}`);
    expect(await all).toEqual(failed);
    expect(runs).toEqual([]);
  });
});
