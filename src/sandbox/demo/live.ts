import type { Sandbox } from '../contract/sandbox.ts';
import { lifeBetween } from './life.ts';
import { perform } from './perform-step.ts';
import { personId } from './play.ts';
import { itemNumbers } from './script.ts';

/** The name of each kind of act in the list of happenings, singular and plural. */
const CALLED: Readonly<Record<string, readonly [string, string]>> = {
  vote: ['vote', 'votes'],
  argue: ['item', 'items'],
  check: ['check of a source', 'checks of sources'],
  rebut: ['answer', 'answers'],
};

export type LifeOptions = {
  readonly sandbox: Sandbox;
  readonly from: Date;
  readonly to: Date;
  readonly setTime: (moment: Date) => void;
};

/**
 * Lets members of the demo act between two moments, by real commands, buttons and forms. Acts that
 * the bot refuses, such as a second check by the same person, are only counted. Resolves to a
 * sentence.
 */
export async function live({ sandbox, from, to, setTime }: LifeOptions): Promise<string> {
  const done = new Map<string, number>();
  let refused = 0;
  for (const { at, step } of lifeBetween(from, to)) {
    setTime(at);
    try {
      await perform(sandbox.as(personId(sandbox, step.who)), step, itemNumbers);
      done.set(step.do, (done.get(step.do) ?? 0) + 1);
    } catch {
      refused += 1;
    }
  }
  const parts = [...done].map(([what, count]) => `${count} ${CALLED[what]?.[count === 1 ? 0 : 1]}`);
  const left = refused === 0 ? '' : `; ${refused} that the bot refused`;
  return parts.length === 0 ? `Members did nothing${left}` : `Members: ${parts.join(', ')}${left}`;
}
