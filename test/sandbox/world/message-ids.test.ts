import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { createMessageIds } from '../../../src/sandbox/world/message-ids.ts';
import { snowflakeTime } from '../../../src/sandbox/world/snowflake.ts';
import { quiet } from '../support.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

test('ids grow within a channel whatever the calendar does, and none comes twice', () => {
  const moments = fc.array(
    fc.record({
      at: fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_020 }),
      channel: fc.nat(2),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(moments, (all) => {
      let now = 0;
      const taken = new Set<string>();
      const { mint } = createMessageIds(
        () => now,
        (id) => taken.has(id),
      );
      const last = new Map<number, bigint>();
      return all.every(({ at, channel }) => {
        now = at;
        const id = mint(String(channel));
        const grew = BigInt(id) > (last.get(channel) ?? 0n) && !taken.has(id);
        last.set(channel, BigInt(id));
        taken.add(id);
        return grew;
      });
    }),
  );
});

test('messages bear the calendar’s time, also after a restart, and never one before their channel’s last', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  let calendar = Date.UTC(2026, 10, 2, 9);
  const open = () => createSandbox({ folder, log: quiet, calendar: () => calendar });
  const first = open();
  const [me] = first.people();
  const [one, two] = first.channels();
  const [id, here, there] = [me?.id ?? '', one?.id ?? '', two?.id ?? ''];
  expect((await first.as(id).say(here, 'hello')).timestamp).toBe('2026-11-02T09:00:00.000Z');
  await first.stop();
  calendar -= WEEK_MS;
  const second = open();
  const before = await second.as(id).say(here, 'a week earlier');
  const elsewhere = await second.as(id).say(there, 'where nothing was yet');
  expect(before.timestamp >= '2026-11-02T09:00:00.000Z').toBe(true);
  expect(elsewhere.timestamp).toBe('2026-10-26T09:00:00.000Z');
  expect(snowflakeTime(elsewhere.id)).toBe(calendar);
  expect(
    second
      .as(id)
      .see(here)
      .map(({ content }) => content),
  ).toEqual(['hello', 'a week earlier']);
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
});
