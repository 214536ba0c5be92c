import { nextSpan } from '#debate/summary/rules/schedule.ts';
import type { TimeControls, TimeStep } from '../sandbox/index.ts';
import type { Started, StartedSandbox } from '../started.ts';
import { keepAdvance } from './kept-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long it may take until a new summary is posted in its channel, in ms. */
const POSTED_WITHIN_MS = 10_000;

export type TimeOptions = {
  readonly started: Started;
  readonly sandbox: StartedSandbox;
  readonly dataDir: string;
  /** Makes members act between two moments; resolves to a sentence about what they did. */
  readonly live: (from: Date, to: Date) => Promise<string>;
  /** Waits for grades that a due summary needs. */
  readonly gradesCame: () => Promise<void>;
};

/**
 * Advances the debate's time in big steps: stops at each summary on the way and makes it, so that a
 * month brings four of them and no missed week.
 */
export function createTimeControls(options: TimeOptions): TimeControls {
  const { started, sandbox, dataDir } = options;
  const { clock, discord } = sandbox;
  let isRunning = false;

  const set = (moment: Date): void => {
    clock.set(moment);
    keepAdvance(dataDir, moment.getTime() - Date.now());
  };

  /** When the next summary of any debate is due; undefined if there is no debate. */
  const nextSummary = async (): Promise<Date | undefined> => {
    const debates = await started.store.debates.scheduled();
    const ends = debates.map(({ timetable, last }) => nextSpan(timetable, last).to.getTime());
    return ends.length === 0 ? undefined : new Date(Math.min(...ends));
  };

  const steps = async (): Promise<TimeStep[]> => {
    const now = clock.now().getTime();
    const after = (id: string, label: string, ms: number) => ({
      id,
      label,
      to: new Date(now + ms),
    });
    const summary = await nextSummary();
    return [
      after('hour', 'An hour', HOUR_MS),
      ...(summary === undefined
        ? []
        : [{ id: 'summary', label: 'To the next summary', to: laterOf(summary, now) }]),
      after('week', 'A week', 7 * DAY_MS),
      after('month', 'A month', 30 * DAY_MS),
    ];
  };

  const summarise = async (): Promise<void> => {
    const before = await summaries(started, sandbox);
    await options.gradesCame();
    await started.runTick();
    await posted(started, sandbox, before);
    discord.tell(`The summary of ${dateOf(clock.now())} was made and posted`);
  };

  const pass = async (to: Date, lively: boolean): Promise<void> => {
    for (let made: Date | undefined; ; ) {
      const from = clock.now();
      const due = await nextSummary();
      if (due !== undefined && due.getTime() === made?.getTime()) {
        throw new Error('The summary that is due could not be made: the log says why');
      }
      made = due;
      const isOnTheWay = due !== undefined && due <= to;
      const stop = isOnTheWay ? laterOf(due, from.getTime()) : to;
      if (lively) discord.tell(await options.live(from, stop));
      set(stop);
      if (!isOnTheWay) return await started.runTick();
      await summarise();
    }
  };

  return {
    now: clock.now,
    steps,
    async pass(id, lively) {
      const step = (await steps()).find((one) => one.id === id);
      if (step === undefined) throw new Error('There is no such step in time');
      if (isRunning) throw new Error('Time is running already: wait until it has arrived');
      isRunning = true;
      discord.tell(`Time runs from ${dateOf(clock.now())} to ${dateOf(step.to)}`);
      try {
        await pass(step.to, lively);
      } finally {
        isRunning = false;
      }
    },
  };
}

function laterOf(moment: Date, now: number): Date {
  return new Date(Math.max(moment.getTime(), now));
}

/** Such as "Mon, 23 Nov 2026 09:00 GMT". */
function dateOf(moment: Date): string {
  return moment.toUTCString().replace(/:\d\d GMT/, ' GMT');
}

/** The number of messages in the channels for summaries. */
async function summaries({ store }: Started, { discord }: StartedSandbox): Promise<number> {
  const debates = await Promise.all(discord.guilds().map(({ id }) => store.debates.latestIn(id)));
  const channels = new Set(debates.flatMap((debate) => debate?.summaryChannelId ?? []));
  return [...channels].reduce((sum, id) => sum + discord.messages(id).length, 0);
}

/** Waits for one more message: a late one would get the time of a later step. */
async function posted(started: Started, sandbox: StartedSandbox, before: number): Promise<void> {
  const late = Date.now() + POSTED_WITHIN_MS;
  while (Date.now() < late && (await summaries(started, sandbox)) <= before) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
