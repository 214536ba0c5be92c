import { mkdirSync } from 'node:fs';
import type { Actor } from '../contract/member-actions.ts';
import type { Sandbox } from '../contract/sandbox.ts';
import { awaitPosts } from './await-posts.ts';
import { demoPeople } from './people.ts';
import { done, perform } from './perform-step.ts';
import { readProgress, WEEKS, writeProgress } from './progress.ts';
import { demoScript, itemNumbers } from './script.ts';
import { type DemoStep, minuteOf } from './steps.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** When the summary comes, on Mondays. */
const HOUR = 9;

export type DemoOptions = {
  readonly sandbox: Sandbox;
  /** Folder for the progress, so that a killed demo continues where it stopped. */
  readonly folder: string;
  /** Monday, 00:00: the demo plays in the three weeks before it, and ends at 09:00 of that day. */
  readonly monday: Date;
  /** Sets the debate's clock; null gives it back to the real time. */
  readonly setTime: (moment: Date | null) => void;
  /** Does what is due by the clock: the weekly summaries. */
  readonly tick: () => Promise<void>;
  /** Called with the number of steps done and the total. */
  readonly tell?: ((done: number, of: number) => void) | undefined;
};

/**
 * Plays the demo debate through the sandbox: a manager sets it up, members vote and file with real
 * interactions, and each week ends with its summary on Monday at 09:00. Every step is played once,
 * restarts included. Throws Error when the bot refuses a step.
 */
export async function playDemo(options: DemoOptions): Promise<void> {
  const steps = stepsOf(options);
  try {
    mkdirSync(options.folder, { recursive: true });
    for (let next = readProgress(options.folder)?.done ?? 0; next < steps.length; ) {
      const together = togetherFrom(steps, next);
      await Promise.all(together.map(({ play }) => play()));
      next += together.length;
      writeProgress(options.folder, next);
      options.tell?.(next, steps.length);
    }
  } finally {
    options.setTime(null);
  }
}

/** When the manager sets the debate up. `monday` as in `DemoOptions`. */
export function demoStart(monday: Date): Date {
  return new Date(monday.getTime() - WEEKS * WEEK_MS);
}

/** `sets` names the mark or voter (see `setBy`); a step without it is played alone. */
type Step = {
  readonly play: () => Promise<void>;
  readonly day?: number;
  readonly sets?: string | undefined;
};

const AT_ONCE = 8;

/** The step at `next`, and those after it on the same day that can be played at the same time. */
function togetherFrom(steps: readonly Step[], next: number): Step[] {
  const together = steps.slice(next, next + 1);
  const set = new Set(together.map(({ sets }) => sets));
  for (const step of steps.slice(next + 1, next + AT_ONCE)) {
    const isAlone = step.sets === undefined || set.has(undefined);
    if (isAlone || set.has(step.sets) || step.day !== together[0]?.day) break;
    together.push(step);
    set.add(step.sets);
  }
  return together;
}

/**
 * The mark, or the voter, that a step is about. Steps of different ones are independent and may be
 * repeated. A person's votes are played one by one: two at once would count as a double press.
 */
function setBy(step: DemoStep): string | undefined {
  if (step.do === 'mark') return `${step.who} ${step.of} ${step.mark}`;
  if (step.do === 'check') return `${step.who} ${step.of}`;
  return step.do === 'vote' && step.stance !== 'withdraw' ? `${step.who} votes` : undefined;
}

function stepsOf({ sandbox, monday, setTime, tick }: DemoOptions): Step[] {
  const start = demoStart(monday).getTime();
  const at = (minute: number) => setTime(new Date(start + minute * 60_000));
  const actors = new Map<string, Actor>();
  const actor = (key: string) => {
    const found = actors.get(key) ?? sandbox.as(personId(sandbox, key));
    actors.set(key, found);
    return found;
  };
  const manager = demoPeople.find((person) => person.standing === 'manager')?.key ?? '';
  const channels = sandbox.channels();
  const [debate, summaries] = ['debate', 'announcements'].map(
    (name) => (channels.find((channel) => channel.name === name) ?? channels[0])?.id ?? '',
  );
  const steps: Step[] = [
    {
      async play() {
        at(0);
        const settings = { channel: debate ?? '', summary_channel: summaries ?? '' };
        await done(actor(manager).run('debate setup', { ...settings, day: 'monday', hour: HOUR }));
      },
    },
    {
      async play() {
        await done(actor(manager).run('debate board'));
        await awaitPosts(sandbox, debate ?? '', 1);
      },
    },
  ];
  const acts = demoScript.map((step) => ({
    minute: minuteOf(step),
    sets: setBy(step),
    play: () => perform(actor(step.who), step, itemNumbers),
  }));
  const ends = Array.from({ length: WEEKS }, (_, week) => ({
    minute: slotOf(week),
    sets: undefined,
    async play() {
      await tick();
      await awaitPosts(sandbox, summaries ?? '', week + 1);
    },
  }));
  for (const { minute, sets, play } of [...acts, ...ends].sort((a, b) => a.minute - b.minute)) {
    const day = Math.floor(minute / (24 * 60));
    steps.push({
      day,
      sets,
      async play() {
        at(minute);
        await play();
      },
    });
  }
  return steps;
}

/** Minutes from the start of the demo to the summary of a week, counted from 0. */
function slotOf(week: number): number {
  return ((week + 1) * 7 * 24 + HOUR) * 60;
}

/** The person of this key, who joins the server when the demo first needs them. */
export function personId(sandbox: Sandbox, key: string): string {
  const wanted = demoPeople.find((person) => person.key === key);
  if (wanted === undefined) throw new Error(`the demo has no person ${key}`);
  const { name, standing } = wanted;
  const there = sandbox.people().find((person) => person.name === name);
  return (there ?? sandbox.addPerson({ name, standing })).id;
}
