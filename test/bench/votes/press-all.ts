import { setTimeout as pause } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { shown } from '../../support/member-actions.ts';

type Member = { readonly id: string; message: APIMessage; pressed: number };

export type RoundOptions = {
  readonly inFlight: number;
  readonly total: number;
  /** Buttons, two per claim, that each member presses in turn, each starting at another claim. */
  readonly customIds: readonly string[];
  /** Only this many of the newest members take part; all of them by default. */
  readonly newest?: number;
  /** One more member who presses this button so often, whether or not it is answered. */
  readonly flood?: { readonly customId: string; readonly perSecond: number };
};

export type Round = {
  readonly ms: number;
  /** Half of the answers came within this time, ms. */
  readonly p50: number;
  /** Presses of the one who floods, and how many of them were answered by the end. */
  readonly flood: { readonly pressed: number; readonly answered: number };
};

export type Place = { readonly sandbox: Sandbox; readonly members: Member[]; next: number };

/** Makes `total` presses, `inFlight` at a time; members take turns, and each press is answered. */
export async function pressAll(place: Place, options: RoundOptions): Promise<Round> {
  const { inFlight, total } = options;
  const { newest = place.members.length - 1 } = options;
  // The first member is reserved for other tasks.
  const turns = { from: place.members.length - newest, of: newest };
  const over = new AbortController();
  const flood = { pressed: 0, answered: 0 };
  const flooding = options.flood === undefined ? undefined : pressOften(place, options.flood);
  const waits: number[] = [];
  const began = performance.now();
  let left = total;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const from = performance.now();
      await pressNext(place, turns, options.customIds);
      waits.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const ms = performance.now() - began;
  over.abort();
  await flooding;
  return { ms, p50: waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0, flood };

  /** Paced by the clock, not by answers: after a late timer it catches up. */
  async function pressOften(
    { sandbox, members }: Place,
    { customId, perSecond }: NonNullable<RoundOptions['flood']>,
  ): Promise<void> {
    const member = members[0];
    if (member === undefined) throw new Error('nobody to press');
    const from = performance.now();
    const all: Promise<void>[] = [];
    while (!over.signal.aborted) {
      const due = ((performance.now() - from) * perSecond) / 1000;
      for (; flood.pressed < due; flood.pressed += 1) {
        const pressed = sandbox.forge.press({ as: member.id, message: member.message, customId });
        const answered = pressed.then(() => {
          if (!over.signal.aborted) flood.answered += 1;
        });
        all.push(answered);
      }
      await pause(2);
    }
    // Leave nothing of this round for the next one.
    await Promise.all(all);
  }
}

type Turns = { readonly from: number; readonly of: number };

/** The next button of the member whose turn it is. */
async function pressNext(
  place: Place,
  { from, of }: Turns,
  customIds: readonly string[],
): Promise<void> {
  const { sandbox, members } = place;
  place.next += 1;
  const at = from + (place.next % of);
  const member = members[at];
  if (member === undefined) throw new Error('nobody to press');
  const customId = customIds[(2 * at + member.pressed) % customIds.length] ?? '';
  member.pressed += 1;
  const { id: as, message } = member;
  member.message = await shown(sandbox.forge.press({ as, message, customId }));
}
