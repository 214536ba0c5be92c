import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createSnowflakes,
  isSnowflake,
  snowflakeTime,
} from '../../../src/sandbox/world/snowflake.ts';

test('ids grow whatever the clock does, and carry its time', () => {
  const times = fc.array(fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(times, (clock) => {
      let now = 0;
      const { mint } = createSnowflakes(() => now);
      const ids = clock.map((at) => {
        now = at;
        return mint();
      });
      const numbers = ids.map(BigInt);
      const growing = numbers.every((id, index) => index === 0 || id > (numbers[index - 1] ?? 0n));
      return growing && ids.every(isSnowflake) && snowflakeTime(ids[0] ?? '0') === clock[0];
    }),
  );
});

test('more than 4,096 ids in one millisecond run into the next', () => {
  const { mint } = createSnowflakes(() => 1_700_000_000_000);
  const ids = Array.from({ length: 10_000 }, mint);
  expect(new Set(ids).size).toBe(ids.length);
  expect(snowflakeTime(ids.at(-1) ?? '0')).toBe(1_700_000_000_002);
});

test('after an id was seen, new ones are greater', () => {
  const first = createSnowflakes(() => 1_700_000_000_000);
  const seen = Array.from({ length: 5 }, first.mint).at(-1) ?? '0';
  const second = createSnowflakes(() => 1_600_000_000_000);
  second.observe(seen);
  expect(BigInt(second.mint())).toBeGreaterThan(BigInt(seen));
});

test('an id from the past is as old as it says', () => {
  const { mintAt } = createSnowflakes(Date.now);
  expect(snowflakeTime(mintAt(1_650_000_000_123))).toBe(1_650_000_000_123);
});
