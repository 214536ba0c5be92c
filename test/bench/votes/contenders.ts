import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';
import type { DiscordCalls } from './discord.ts';
import type { EchoCalls } from './echo.ts';
import { fillDebate } from './fill-debate.ts';
import { type Started, start } from './started.ts';
import type { UsageCalls } from './usage.ts';

/** A bot in a process of its own, with a server of its own in the one Discord. */
export type Contender = {
  readonly name: string;
  /** The buttons that its members press in turn. */
  readonly customIds: readonly string[];
  readonly bot: Pick<Started<Pick<UsageCalls, 'cpu'>>, 'call'>;
  /** Its database; null for none. */
  readonly url: string | null;
  stop(): Promise<void>;
};

export type CruxContender = Contender & {
  readonly bot: Started<UsageCalls>;
  readonly url: string;
  readonly debateId: string;
  /** Votes that existed before the first press. */
  readonly filled: number;
};

export type EchoContender = Contender & { readonly bot: Started<EchoCalls> };

export type Surroundings = {
  readonly discord: Started<DiscordCalls>;
  /** A PostgreSQL, with the right to make databases on it. */
  readonly serverUrl: string;
};

export type CruxOptions = {
  readonly name: string;
  readonly members: number;
  /** Votes that its debate has before anybody presses. */
  readonly votes: number;
};

/** Texts that each side of each claim has, as in a debate of some weeks. */
const ITEMS_A_SIDE = 10;

async function makeDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`).finally(() => client.end());
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function openDiscord({ discord }: Surroundings, name: string) {
  const folder = await openTempFolder();
  const login = await discord.call('open', name, folder);
  return { login, remove: () => removeTempFolder(folder) };
}

/** Crux as in production, with a debate that has items and votes. */
export async function openCrux(
  around: Surroundings,
  { name, members, votes }: CruxOptions,
): Promise<CruxContender> {
  const url = await makeDatabase(around.serverUrl, `bench_${name}`);
  const { login, remove } = await openDiscord(around, name);
  const bot = start<UsageCalls>('../../../src/main.ts', {
    env: {
      DISCORD_TOKEN: login.token,
      DISCORD_API_URL: login.apiUrl,
      DATABASE_URL: url,
      PSEUDONYM_KEY: randomBytes(16).toString('hex'),
      PORT: '0',
      LOG_FORMAT: 'json',
    },
    nodeArgs: ['--expose-gc', '--import', new URL('report-usage.ts', import.meta.url).href],
  });
  const stop = async () => {
    await bot.stop();
    await remove();
  };
  try {
    await bot.said(/ready in/);
    await around.discord.call('setUp', name);
    const { debateId, claims, filled } = await fillDebate(url, { itemsASide: ITEMS_A_SIDE, votes });
    await around.discord.call('welcome', name, members);
    const button = (stance: string, claim: number) => `ballot:vote:${debateId}:${claim}:${stance}`;
    // A member's second press on a claim changes the first.
    const customIds = claims.flatMap((claim) => [
      button('agree', claim),
      button('disagree', claim),
    ]);
    return { name, bot, url, debateId, filled, customIds, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A bare bot, and one that commits an upsert before it answers. */
export async function openEcho(
  around: Surroundings,
  { name, members, commits }: { name: string; members: number; commits: boolean },
): Promise<EchoContender> {
  const url = commits ? await makeDatabase(around.serverUrl, `bench_${name}`) : null;
  const { login, remove } = await openDiscord(around, name);
  const args = [login.apiUrl, login.token, ...(url === null ? [] : [url])];
  const bot = start<EchoCalls>('echo.ts', { args });
  await bot.said(/ready for/);
  await around.discord.call('welcome', name, members);
  return {
    name,
    bot,
    url,
    customIds: ['echo:agree'],
    async stop() {
      await bot.stop();
      await remove();
    },
  };
}
