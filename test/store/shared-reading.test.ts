import { describe, expect, it } from 'vitest';
import { shareReadings } from '#store/shared-reading.ts';

/** A reading that ends when the test says so, of a value that the test writes. */
function held() {
  let value = 'first';
  const under: { end: () => void; fail: (error: Error) => void }[] = [];
  const read = shareReadings(() => {
    const seen = value;
    return new Promise<string>((resolve, reject) => {
      under.push({ end: () => resolve(seen), fail: reject });
    });
  });
  return {
    read,
    under,
    write(next: string) {
      value = next;
    },
  };
}

describe('a shared reading', () => {
  it('begins at once if none is under way, and again after it', async () => {
    const { read, under, write } = held();
    const one = read('d', 1);
    under[0]?.end();
    expect(await one).toBe('first');
    write('second');
    const two = read('d', 1);
    under[1]?.end();
    expect(await two).toBe('second');
    expect(under).toHaveLength(2);
  });

  it('is shared by all who ask while it runs, and has what they wrote before they asked', async () => {
    const { read, under, write } = held();
    const one = read('d', 1);
    write('second');
    const others = Array.from({ length: 100 }, () => read('d', 1));
    under[0]?.end();
    expect(await one).toBe('first');
    await expect.poll(() => under).toHaveLength(2);
    under[1]?.end();
    expect(new Set(await Promise.all(others))).toEqual(new Set(['second']));
  });

  it('that fails, fails for those who asked for it, and the next one still begins', async () => {
    const { read, under } = held();
    const one = read('d', 1);
    const two = read('d', 1);
    under[0]?.fail(new Error('away'));
    await expect(one).rejects.toThrow('away');
    await expect.poll(() => under).toHaveLength(2);
    under[1]?.end();
    expect(await two).toBe('first');
  });

  it('of another claim or debate goes its own way', () => {
    const { read, under } = held();
    void read('d', 1);
    void read('d', 2);
    void read('e', 1);
    void read('d');
    expect(under).toHaveLength(4);
  });
});
