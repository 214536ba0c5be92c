import type { ModelServer } from '../../src/llm/pretend/open-model-server.ts';
import type { Chance } from '../../src/sandbox/demo/chance.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import type { Bots } from './bots.ts';
import type { HostileDiscord } from './hostile-discord.ts';
import type { KillablePostgres } from './killable-postgres.ts';
import type { MovingClock } from './moving-clock.ts';

const MINUTE_MS = 60_000;
const PAUSE_MS = { least: 400, most: 2_200 };
const ACTS_BETWEEN_KILLS = 4;
const LONGEST_BETWEEN_KILLS_MS = 60_000;
/** An occasional break of this length, in which delayed work gets through. */
const BREATHER_MS = 3_000;

export type Scene = {
  readonly bots: Bots;
  readonly postgres: KillablePostgres;
  readonly discord: Sandbox;
  readonly wire: HostileDiscord;
  readonly clock: MovingClock;
  readonly model: ModelServer;
};

/** How often each trouble was made. */
export type TroubleCounts = Map<TroubleName, number>;

const WEIGHTS = {
  'bot killed': 7,
  'PostgreSQL killed': 2,
  'bot stopped and continued': 2,
  'gateway cut': 2,
  'gateway invalid': 1,
  'gateway reconnect': 1,
  'clock set wrong': 3,
  'Discord troubled': 3,
  'Discord well': 2,
  'model changed': 2,
  breather: 1,
} as const;
type TroubleName = keyof typeof WEIGHTS;
const NAMES = Object.keys(WEIGHTS) as TroubleName[];
const ALL = NAMES.flatMap((name) => Array.from({ length: WEIGHTS[name] }, () => name));

const MODELS = [
  ...(['honest', 'honest', 'captured', 'compromised', 'obedient', 'slow', 'hanging'] as const),
  ...(['dropping', 'cutting', 'busy', 'failing', 'no-json', 'wrong-nonce', 'endless'] as const),
];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Mostly the serving bot, sometimes any bot. While none serves, mostly none: on a machine with slow
 * starts a run would otherwise see nothing but starts.
 */
function someBot({ bots }: Scene, chance: Chance) {
  const serving = bots.all.filter((bot) => bot.isServing());
  return chance.whole(1, 10) <= 7 ? chance.one(serving) : chance.one(bots.all);
}

/** Each makes one trouble; `none` if it was not possible at that moment. */
const makers: Record<TroubleName, (scene: Scene, chance: Chance) => unknown> = {
  'bot killed': (scene, chance) => someBot(scene, chance)?.kill() ?? 'none',
  'PostgreSQL killed': ({ postgres, bots }, chance) =>
    bots.all.some((bot) => bot.isServing()) || chance.whole(1, 5) === 1
      ? postgres.kill(chance.whole(0, 1_500))
      : 'none',
  'bot stopped and continued': (scene, chance) =>
    someBot(scene, chance)?.pause(chance.whole(500, 9_000)) ?? 'none',
  'gateway cut': ({ discord }) => discord.gateway.cut(),
  'gateway invalid': ({ discord }, chance) => discord.gateway.invalidate(chance.whole(0, 1) === 1),
  'gateway reconnect': ({ discord }) => discord.gateway.askReconnect(),
  'clock set wrong': ({ clock }, chance) =>
    clock.setWrong(chance.whole(-4 * MINUTE_MS, 4 * MINUTE_MS)),
  'Discord troubled': ({ wire }) => wire.setTroubled(true),
  'Discord well': ({ wire }) => wire.setTroubled(false),
  'model changed': ({ model }, chance) => model.behave(chance.one(MODELS) ?? 'honest'),
  breather: () => pause(BREATHER_MS),
};

const KILLS: ReadonlySet<TroubleName> = new Set(['bot killed', 'PostgreSQL killed']);

export const killsIn = (counts: TroubleCounts) =>
  (counts.get('bot killed') ?? 0) + (counts.get('PostgreSQL killed') ?? 0);

type Making = {
  readonly counts: TroubleCounts;
  /** How many acts were acknowledged so far. */
  readonly acknowledged: () => number;
  readonly isOver: () => boolean;
};

/**
 * Whether another kill is due: usually only after some acts were acknowledged since the last one,
 * so that a machine with slow starts sees more than starts.
 */
function createKillPace(chance: Chance, acknowledged: () => number) {
  let last = { at: performance.now(), acts: 0 };
  return (): boolean => {
    const isDue =
      acknowledged() - last.acts >= ACTS_BETWEEN_KILLS ||
      performance.now() - last.at > LONGEST_BETWEEN_KILLS_MS ||
      chance.whole(1, 10) === 1;
    if (isDue) last = { at: performance.now(), acts: acknowledged() };
    return isDue;
  };
}

/** One trouble after the other until `isOver`; then all of them end. */
export async function makeTroubles(
  scene: Scene,
  chance: Chance,
  { counts, acknowledged, isOver }: Making,
): Promise<void> {
  const mayKill = createKillPace(chance, acknowledged);
  while (!isOver()) {
    const drawn = chance.one(ALL) ?? 'breather';
    const name = KILLS.has(drawn) && !mayKill() ? 'breather' : drawn;
    const made = await makers[name](scene, chance);
    if (made !== 'none') counts.set(name, (counts.get(name) ?? 0) + 1);
    await pause(chance.whole(PAUSE_MS.least, PAUSE_MS.most));
  }
  scene.wire.setTroubled(false);
  scene.clock.setWrong(0);
  scene.model.behave('honest');
}
