import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { openModelServer } from '../../src/llm/pretend/open-model-server.ts';
import { createChance } from '../../src/sandbox/demo/chance.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import type { Stops } from '../support/programs/stops.ts';
import { startBots } from './bots.ts';
import { untilCalm } from './calm.ts';
import { compareChannels } from './found/channels.ts';
import type { Difference } from './found/difference.ts';
import { faultsIn } from './found/programs.ts';
import { compareSummaries } from './found/summaries.ts';
import { compareTables } from './found/tables.ts';
import { openHostileDiscord } from './hostile-discord.ts';
import { startKillablePostgres } from './killable-postgres.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { liveAll } from './lives.ts';
import { createMovingClock } from './moving-clock.ts';
import type { Options } from './options.ts';
import { type Findings, report } from './report.ts';
import { addServer, beginDebate, type Server } from './setting.ts';
import { killsIn, makeTroubles, type Scene, type TroubleCounts } from './troubles.ts';
import { letWeeksPass } from './weeks.ts';

const SERVERS = 3;
const MEMBERS = 6;
const BOTS = 3;
const KEY = 'k'.repeat(32);
const CALM_JUMP_MS = 20 * 60_000;
/** Of the first bot, on a busy machine. */
const LOG_IN_MS = 240_000;
const TELL_EVERY_MS = 60_000;

type Played = Scene & { readonly servers: readonly Server[]; readonly folder: string };

/** Everything that a run needs, each on the machine's loopback, in a folder of its own. */
export async function setUp(folder: string, seed: number, stops: Stops): Promise<Played> {
  await mkdir(join(folder, 'postgres'), { mode: 0o711 });
  const postgres = await startKillablePostgres(join(folder, 'postgres'));
  stops.push(postgres.stop);
  const clock = createMovingClock(join(folder, 'clock'));
  const log = { info() {}, warn() {}, error() {}, debug() {} };
  const discord = createSandbox({
    folder: join(folder, 'discord'),
    log,
    calendar: clock.calendar,
    seed: { botName: 'Crux', guildName: 'Home', channels: [{ name: 'general' }], people: [] },
  });
  const { apiUrl, token } = await discord.start();
  stops.push(discord.stop);
  const wire = await openHostileDiscord(apiUrl, createChance(seed + 1_000));
  stops.push(wire.close);
  const model = await openModelServer({ slowMs: 1_500, models: ['small-model'] });
  stops.push(() => model.close());
  const servers = Array.from({ length: SERVERS }, (_, index) =>
    addServer(discord, `Server ${index + 1}`, MEMBERS),
  );
  const delays = createChance(seed + 2_000);
  const env = {
    ...environment(),
    DISCORD_TOKEN: token,
    DISCORD_API_URL: wire.apiUrl,
    DATABASE_URL: postgres.url,
    PSEUDONYM_KEY: KEY,
    HOST: '127.0.0.1',
    PORT: '0',
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'small-model',
    LLM_TIMEOUT_MS: '2000',
    LOG_FORMAT: 'json',
    CHAOS_CLOCK: clock.file,
    NODE_OPTIONS: `--import=${new URL('stepped-clock.ts', import.meta.url).href}`,
  };
  const restartMs = () => delays.whole(0, 800);
  const bots = startBots({ count: BOTS, folder, env, restartMs });
  stops.push(bots.stop);
  return { postgres, clock, discord, wire, model, bots, servers, folder };
}

/** Only a few of this machine's variables, so that a bot does not depend on the others. */
function environment(): Record<string, string> {
  const { PATH = '', HOME = '', LANG = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, HOME, LANG, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}) };
}

/** Waits until the bot serves, and begins each server's debate. */
export async function begin({ discord, servers }: Played): Promise<void> {
  const manager = servers[0]?.manager;
  const late = performance.now() + LOG_IN_MS;
  while (manager?.commands(servers[0]?.guildId).length === 0 || !discord.bot().online) {
    if (performance.now() > late) throw new Error('no bot logged in');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const server of servers) await beginDebate(server, Date.now);
}

/** Members act, weeks pass and trouble is made, until there was enough of it. */
export async function play(played: Played, { seconds, kills, seed }: Options) {
  const ledger = createLedger();
  const counts: TroubleCounts = new Map();
  const begun = performance.now();
  const isOver = () =>
    performance.now() - begun > seconds * 1_000 || killsIn(counts) >= (kills ?? Infinity);
  const progress = setInterval(() => tell(counts, ledger), TELL_EVERY_MS);
  await Promise.all([
    makeTroubles(played, createChance(seed), {
      counts,
      isOver,
      acknowledged: () => acknowledgedIn(ledger),
    }),
    letWeeksPass(played, createChance(seed + 3_000), isOver),
    liveAll(
      played.servers.flatMap(({ members }) => members),
      ledger,
      { seed: seed + 4_000, isOver },
    ),
  ]);
  clearInterval(progress);
  return { ledger, counts };
}

const acknowledgedIn = ({ acts }: Ledger) =>
  [...acts.values()].reduce((sum, act) => sum + act.acknowledged, 0);

function tell(counts: TroubleCounts, ledger: Ledger): void {
  const acknowledged = acknowledgedIn(ledger);
  process.stdout.write(`${killsIn(counts)} kills, ${acknowledged} acts acknowledged\n`);
}

/** Waits until everything has settled, and compares what members were told with what is stored. */
export async function compare(
  played: Played,
  { ledger, counts }: Pick<Findings, 'ledger' | 'counts'>,
): Promise<{ text: string; isWrong: boolean }> {
  const { clock, discord, servers, wire, bots } = played;
  clock.jumpTo(clock.calendar() + CALM_JUMP_MS);
  const connection = connect({ url: played.postgres.url, max: 4 });
  const { pool } = connection;
  try {
    const left = await untilCalm({ pool, discord, servers, now: clock.calendar });
    const store = createStore(connection.prisma);
    const none = async () => undefined;
    const reading = {
      store,
      clock: { now: () => new Date(clock.calendar()) },
      painter: { week: none, history: none, claim: none },
    };
    const channels = await compareChannels({ pool, reading, discord, lostPosts: wire.lostPosts });
    const summaries = await compareSummaries(pool, discord, servers, clock.calendar());
    const differences: Difference[] = [
      ...left,
      ...(await compareTables(pool, ledger, servers, KEY)),
      ...channels.differences,
      ...summaries.differences,
      ...(await recount(store)),
      ...faultsIn(bots.all),
    ];
    const text = report({ ledger, counts, wire, bots, channels, summaries, differences });
    return { text, isWrong: differences.length > 0 };
  } finally {
    await connection.close();
  }
}

async function recount({ recounts }: ReturnType<typeof createStore>): Promise<Difference[]> {
  const found = await Promise.all(
    (await recounts.debates()).map(async (debateId) => {
      const wrong = await recounts.recount(debateId);
      return wrong.map(({ claim, what, was, is }): Difference => {
        const words = `${debateId}, claim ${claim}: ${what} was ${was}, counted ${is}`;
        return { what: 'miscounted', of: 'votes', words };
      });
    }),
  );
  return found.flat();
}
