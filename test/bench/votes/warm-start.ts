import { findBinaries, installedBinaries } from '#store/postgres/binaries.ts';
import { openHome } from '#store/postgres/home.ts';
import { launch } from '#store/postgres/launch.ts';
import { stopServer } from '#store/postgres/stop-server.ts';
import { createLog } from '../../../src/log.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import type { Arena } from './arena.ts';
import { start } from './started.ts';

/** How long Crux takes to restart, compared to the unavoidable minimum. */

const ROUNDS = 7;

/** Starts a program on what an earlier start left, stops it, and returns the start's time, ms. */
type Start = () => Promise<number>;

export async function measureWarmStart({ discord }: Arena): Promise<Figure> {
  const dataDir = await openTempFolder();
  const world = await openTempFolder();
  const login = await discord.call('open', 'start', world);
  const crux = startOfCrux(login, dataDir);
  const postgres = await startOfPostgres(dataDir, crux);
  const bare = startOfEcho(login);
  try {
    const rounds: { crux: number; bare: number; postgres: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ crux: await crux(), bare: await bare(), postgres: await postgres() });
    }
    const of = (what: 'crux' | 'bare' | 'postgres') =>
      median(rounds.map((round) => round[what])).toFixed(0);
    return {
      name: 'a warm start, beside a bare login and a bare PostgreSQL',
      rounds: rounds.map((one) => one.crux / (one.bare + one.postgres)),
      bound: { atMost: 3 },
      aim: 2,
      of: `ms: Crux ${of('crux')}, bare login ${of('bare')}, bare PostgreSQL ${of('postgres')}`,
    };
  } finally {
    await removeTempFolder(dataDir);
    await removeTempFolder(world);
  }
}

type Login = { readonly apiUrl: string; readonly token: string };

function startOfCrux({ apiUrl, token }: Login, dataDir: string): Start {
  const env = {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_FORMAT: 'json',
  };
  return async () => {
    const began = performance.now();
    const bot = start('../../../src/main.ts', { env });
    await bot.said(/ready in/);
    const ms = performance.now() - began;
    await bot.stop();
    return ms;
  };
}

function startOfEcho({ apiUrl, token }: Login): Start {
  return async () => {
    const began = performance.now();
    const bot = start('echo.ts', { args: [apiUrl, token] });
    await bot.said(/logged in/);
    const ms = performance.now() - began;
    await bot.stop();
    return ms;
  };
}

/** The server of Crux's own folder, which its first start makes. */
async function startOfPostgres(dataDir: string, makeFolder: Start): Promise<Start> {
  await makeFolder();
  const home = await openHome(dataDir, createLog({ level: 'silent', pretty: false }));
  const { postgres } = await findBinaries(home.folder, home.account, await installedBinaries());
  return async () => {
    const began = performance.now();
    const launched = await launch(home, postgres);
    const ms = performance.now() - began;
    if (launched === 'again') throw new Error('the database of the start before is still up');
    await stopServer(launched.pid, home.cluster);
    return ms;
  };
}
