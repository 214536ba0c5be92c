import type { APIMessage } from 'discord-api-types/v10';
import type { Chance } from '../../../src/sandbox/demo/chance.ts';
import type { Outcome as Seen } from '../../../src/sandbox/index.ts';
import { wordsOf } from '../../support/member-actions.ts';
import type { Ledger, Outcome } from '../ledger.ts';
import type { Member } from '../setting.ts';

/** A member's next act, recorded in the ledger as that member saw it. */
export type Act = (doing: Doing) => Promise<void>;

export type Doing = {
  readonly member: Member;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** A number that no other text has. */
  readonly nextMark: () => number;
};

/** The message that came, if one did. */
export function seenMessage(seen: Seen): APIMessage | undefined {
  return seen.kind === 'message' || seen.kind === 'update' ? seen.message : undefined;
}

/** What the member read; empty where nothing came. */
export function readWords(seen: Seen): string {
  const message = seenMessage(seen);
  return message === undefined ? '' : wordsOf(message);
}

/**
 * How an act went that was tried once or several times. An apology, or no answer at all, tells
 * nothing about what has happened.
 */
export function outcomeOf(seen: readonly Seen[], isDone: (one: Seen) => boolean): Outcome {
  if (seen.some(isDone)) return 'acknowledged';
  const isRefusal = (one: Seen) => {
    const words = readWords(one);
    return words !== '' && !/Sorry|went wrong/.test(words);
  };
  return seen.every(isRefusal) ? 'refused' : 'unknown';
}

/** Every custom_id on a message. */
export function idsOn(message: object): string[] {
  return [...JSON.stringify(message).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '');
}

export const idOn = (message: object, pattern: RegExp) =>
  idsOn(message).find((id) => pattern.test(id));

/** Opens an item and presses a matching button; undefined if that is not possible just now. */
export async function pressOnItem(
  { actor, server }: Member,
  number: number,
  button: RegExp,
): Promise<Seen | undefined> {
  const page = seenMessage(await actor.run('evidence', { id: number }, server.debateChannel));
  const id = page && idOn(page, button);
  return page === undefined || id === undefined ? undefined : await actor.press(page.id, id);
}
