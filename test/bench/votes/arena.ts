import pg from 'pg';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { postgresCpu, postmasterOf } from '../postgres-cpu.ts';
import { type Contender, type CruxContender, openCrux, openEcho } from './contenders.ts';
import type { DiscordCalls } from './discord.ts';
import type { Round, RoundOptions } from './press-all.ts';
import { type Started, start } from './started.ts';

/** Discord, PostgreSQL and the bots that are compared, each in processes of its own. */
export type Arena = {
  readonly discord: Started<DiscordCalls>;
  /** Its debate began with a thousand votes. */
  readonly crux: CruxContender;
  readonly bare: Contender;
  readonly committing: Contender;
  /** Another Crux with that many votes at first. Its background work also loads PostgreSQL. */
  openCrux(name: string, votes: number): Promise<CruxContender>;
  /** Queries the server that all of them share. */
  ask(statement: string): Promise<number>;
  /** A round of presses on one of them, with what each process used of the processor, ms. */
  press(who: Contender, options: Omit<RoundOptions, 'customIds'>): Promise<MeasuredRound>;
  /** How many presses one of them has had. */
  pressed(who: Contender): number;
  stop(): Promise<void>;
};

export type MeasuredRound = Round & {
  readonly cpu: { readonly bot: number; readonly postgres: number; readonly discord: number };
};

/** Initial votes of a debate where their number does not matter. */
export const SMALL_VOTES = 1_000;
/** Enough that nobody hits the limits: two presses within a second, or sixty votes a minute. */
const MEMBERS = 2_000;

export async function openArena(): Promise<Arena> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.toReversed()) await end();
  };
  const opened = async <T extends { stop(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const one = await opening;
    stops.push(() => one.stop());
    return one;
  };
  try {
    const server = await opened(startTemporaryPostgres());
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    stops.push(() => client.end());
    const postmaster = await postmasterOf(client);
    const discord = start<DiscordCalls>('discord.ts');
    stops.push(() => discord.stop());
    const around = { discord, serverUrl: server.url };
    const members = MEMBERS;
    const crux = await opened(openCrux(around, { name: 'crux', members, votes: SMALL_VOTES }));
    const echo = { members };
    const bare = await opened(openEcho(around, { ...echo, name: 'bare', commits: false }));
    const committing = await opened(
      openEcho(around, { ...echo, name: 'committing', commits: true }),
    );
    // A change, on a claim in the middle: an answer of usual length.
    const [first = '', change = ''] = crux.customIds.slice(
      2 * Math.floor(crux.customIds.length / 4),
    );
    await discord.call('answerTo', 'crux', first);
    const answer = await discord.call('answerTo', 'crux', change);
    for (const { bot } of [bare, committing]) {
      await bot.call('answerWith', answer.components ?? []);
    }

    const presses = new Map([[crux.name, 2]]);
    const used = async (who: Contender) => ({
      bot: await who.bot.call('cpu'),
      discord: await discord.call('cpu'),
      postgres: await postgresCpu(postmaster),
    });
    return {
      discord,
      crux,
      bare,
      committing,
      stop,
      openCrux: (name, votes) => opened(openCrux(around, { name, members, votes })),
      pressed: ({ name }) => presses.get(name) ?? 0,
      async ask(statement) {
        const { rows } = await client.query<{ value: string }>(statement);
        return Number(rows[0]?.value ?? 0);
      },
      async press(who, options) {
        const before = await used(who);
        presses.set(who.name, (presses.get(who.name) ?? 0) + options.total);
        const round = await discord.call('press', who.name, {
          ...options,
          customIds: who.customIds,
        });
        const after = await used(who);
        const cpu = {
          bot: after.bot - before.bot,
          discord: after.discord - before.discord,
          postgres: after.postgres - before.postgres,
        };
        return { ...round, cpu };
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
