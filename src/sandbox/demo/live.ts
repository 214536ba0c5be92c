import type { Sandbox } from '../contract/sandbox.ts';
import { lifeBetween } from './life.ts';
import { perform } from './perform-step.ts';
import { personId } from './play.ts';
import { itemNumbers } from './script.ts';

/** What each kind of act is called in the list of what happened, for one and for several. */
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
 * Lets members of the demo act between two moments, by real commands, buttons and forms. What the
 * bot refuses, such as a check that somebody gave already, is left out. Resolves to a sentence.
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
