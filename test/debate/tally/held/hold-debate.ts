import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { readDigest } from '#debate/tally/read-digest.ts';
import { readJudged } from '#debate/tally/read-judged.ts';
import { readDebateAt, readLiveClaim } from '#debate/tally/read-live.ts';
import { lifecycleOf, stands } from '#debate/tally/rules/lifecycle.ts';
import { member, type Stage } from '../../../support/stage.ts';
import { orRefused } from '../../play.ts';
import { type Deed, MODERATOR, NEW } from './deeds.ts';
import { Notebook } from './notebook.ts';
import { inputOf } from './notebook-input.ts';
import { JOINED } from './noted-people.ts';
import { performDeed } from './perform-deed.ts';

const OPENED = Date.UTC(2026, 10, 21, 12);
const HOUR = 60 * 60 * 1000;
/** From one deed to the next, so that somebody new may not be so any more at their first. */
const HOURS_BETWEEN = 20;

export type Held = Awaited<ReturnType<typeof holdDebate>>;

/** A new debate in the store, and a notebook beside it. */
export async function holdDebate(stage: Stage) {
  const { ports } = stage;
  stage.setTime(new Date(OPENED).toISOString());
  const debate = await stage.newDebate();
  const notebook = new Notebook();
  const caller = (by: number) => callerOf(debate, by);
  const name = (by: number) => ports.pseudonyms.author(caller(by).userId);
  let topic = 0;
  return {
    debate,
    notebook,
    caller,
    /** Does the next deed and notes it: whether it was let through, and whether it should be. */
    async attempt(deed: Deed): Promise<{ readonly isDone: boolean; readonly isAllowed: boolean }> {
      topic += 1;
      const moment = { topic, days: (topic * HOURS_BETWEEN) / 24 };
      stage.setTime(new Date(OPENED + topic * HOURS_BETWEEN * HOUR).toISOString());
      const one = 'item' in deed ? notebook.pick(deed.item) : undefined;
      if ('item' in deed && one === undefined) return { isDone: false, isAllowed: false };
      const done = performDeed({ ports, debate, caller }, deed, one, moment).then(() => true);
      const isDone = (await orRefused(done)) ?? false;
      return { isDone, isAllowed: notebook.note(deed, moment) };
    },
    /** What the notebook comes to. */
    input: () => inputOf(notebook, debate.claims, name),
    read: async () => (await readDebateAt(ports, debate, new Date('2100-01-01'))).tally,
    /** What is read of one item or rebuttal by itself. */
    judged: async (claim: number, number: number) =>
      (await readJudged(ports, debate, claim, [number])).get(number),
    live: (claim: number) => readLiveClaim(ports, debate, claim),
    digest: (claim: number) => readDigest(ports, debate, claim),
  };
}

/** A claim as it is read whole. */
export type Live = Awaited<ReturnType<Held['live']>>;

/** Items with a source that neither fell nor were given up, by side, counted one by one. */
export function standingOf({ items, tally }: Live): Record<Side, number> {
  const count = (side: Side) =>
    items.filter((item) => {
      const judged = tally.items.find((one) => one.number === item.number);
      return item.side === side && stands(lifecycleOf(item, judged));
    }).length;
  return { supports: count('supports'), challenges: count('challenges') };
}

function callerOf(debate: Debate, by: number): Caller {
  const caller = { ...member(debate, by), canManageMessages: by === MODERATOR };
  return NEW.includes(by) ? { ...caller, joinedAt: new Date(OPENED + JOINED * 24 * HOUR) } : caller;
}
