import type { Chance } from '../../src/sandbox/demo/chance.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { wordsOf } from '../support/member-actions.ts';
import type { MovingClock } from './moving-clock.ts';
import type { Server } from './setting.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** The first Monday after 1970 began, at 09:00 UTC. */
const FIRST_SLOT = 4 * DAY_MS + 9 * 3_600_000;
/** This long after a slot, ms, its summary waits for no grades, and all bots' clocks passed it. */
const AFTER_SLOT_MS = 15 * 60_000;

/** How many slots lie after one moment and up to another, ms since 1970. */
export function slotsBetween(from: number, to: number): number {
  const passed = (moment: number) => Math.floor((moment - FIRST_SLOT) / WEEK_MS);
  return passed(to) - passed(from);
}

function nextSlot(after: number): number {
  return FIRST_SLOT + (Math.floor((after - FIRST_SLOT) / WEEK_MS) + 1) * WEEK_MS;
}

/** The weekly summaries that stand in a server's channel. */
export function postedSummaries(discord: Sandbox, { summaryChannel }: Server) {
  return discord
    .messages(summaryChannel)
    .filter((message) => wordsOf(message).startsWith('## Week of'));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Ends one week after another until `isOver`: the clock jumps to just before the slot, runs past
 * it, jumps on, and waits until each server has its summary. A week must not be missed for a whole
 * further week: Crux would then store its summary but no longer post it.
 */
export async function letWeeksPass(
  { discord, clock, servers }: { discord: Sandbox; clock: MovingClock; servers: readonly Server[] },
  chance: Chance,
  isOver: () => boolean,
): Promise<void> {
  const isBehind = (server: Server) =>
    postedSummaries(discord, server).length < slotsBetween(server.begunAt, clock.calendar());
  while (!isOver()) {
    await pause(chance.whole(5_000, 12_000));
    const slot = nextSlot(clock.calendar());
    clock.jumpTo(slot - 2_000);
    await pause(4_000);
    clock.jumpTo(slot + AFTER_SLOT_MS);
    while (!isOver() && servers.some(isBehind)) await pause(250);
  }
}
