import type { APIMessage } from 'discord.js';
import pg from 'pg';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { SentRequest, Standing } from '../../src/sandbox/index.ts';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/database.ts';
import { createPerson, type Person } from './person.ts';
import { isPrivate, wordsOf } from './screen.ts';

/** A server of its own for a test, with the bot in it. */
export type Server = {
  readonly guildId: string;
  readonly debateChannel: string;
  readonly summaryChannel: string;
  readonly manager: Person;
  readonly moderator: Person;
  /** Lets another person join. */
  join(name: string, standing?: Standing): Person;
  /** Lets somebody join whose account was made only now. */
  joinNew(name: string): Person;
  debate(): Promise<Debate>;
  /** Waits until all is in its channel that should be; the next change is then shown at once. */
  settle(): Promise<void>;
  /** Public messages of the debate's channel whose words contain this, oldest first. */
  posts(words: string, channelId?: string): APIMessage[];
};

/** The whole program, one for a test file, and servers in it, one for a test. */
export type Stage = {
  readonly crux: RunningCrux;
  /** Opens a server; with `ready` its manager has set up a debate with summaries on Mondays. */
  openServer(ready?: 'ready'): Promise<Server>;
  /** A statement on the database. */
  query(text: string): Promise<Record<string, unknown>[]>;
  /** What Discord refused since the last call; a test that provokes a refusal takes it. */
  takeRefusals(): SentRequest[];
  /** Log lines of level error since the last call; a test that provokes one takes it. */
  takeErrors(): string[];
};

/**
 * Starts the program before the tests of a file and stops it after them. The file fails when
 * Discord refused anything that the bot sent, or an error was logged, that no test has taken.
 */
export function useStage(env: () => Promise<Record<string, string>> = async () => ({})): Stage {
  let running: RunningCrux | undefined;
  let database: ClonedDatabase | undefined;
  let pool: pg.Pool | undefined;
  let refusalsTaken = 0;
  let linesTaken = 0;
  const crux = (): RunningCrux => {
    if (running === undefined) throw new Error('the program does not run');
    return running;
  };
  const query = async (text: string) => (await pool?.query(text))?.rows ?? [];

  const stage: Stage = {
    get crux() {
      return crux();
    },
    query,
    openServer: (ready) => openServer(crux(), query, ready === 'ready'),
    takeRefusals() {
      const taken = crux().sandbox.refusals().slice(refusalsTaken);
      refusalsTaken += taken.length;
      return taken;
    },
    takeErrors() {
      const lines = crux().logged.slice(linesTaken);
      linesTaken += lines.length;
      return lines.filter((line) => ['error', 'fatal'].includes(JSON.parse(line).level));
    },
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    // Tests may end every session of the database.
    pool.on('error', () => undefined);
    running = await startCrux({ databaseUrl: database.url, env: await env() });
  });

  afterAll(async () => {
    try {
      if (running === undefined) return;
      // Both at once: an error says why Discord was told too late.
      const untaken = { refusals: stage.takeRefusals(), errors: stage.takeErrors() };
      expect(untaken).toEqual({ refusals: [], errors: [] });
    } finally {
      await running?.stop();
      await pool?.end();
      await database?.close();
    }
  });

  return stage;
}

/**
 * Waits until all posts of a debate are shown, and lets the next change be shown at once. Nobody
 * waits for the pace of edits here: what waits for its turn has it now.
 */
async function settle(crux: RunningCrux, query: Stage['query'], debateId: string): Promise<void> {
  const ofDebate = `"debateId" = '${debateId}'`;
  const isUnshown = `${ofDebate} AND "wanted" > "shown" AND NOT "gone"`;
  const unshown = async () => {
    const hurried = await query(
      `UPDATE "Post" SET "dueAt" = now() - interval '1 ms'
        WHERE ${isUnshown} AND "heldUntil" IS NULL AND "dueAt" > now() RETURNING "id"`,
    );
    if (hurried.length > 0) crux.wakeOutbox();
    return await query(`SELECT "kind" FROM "Post" WHERE ${isUnshown}`);
  };
  await expect.poll(unshown, { timeout: 15_000, interval: 20 }).toEqual([]);
  await query(`UPDATE "Post" SET "dueAt" = now() - interval '1 ms' WHERE ${ofDebate}`);
}

async function openServer(
  crux: RunningCrux,
  query: Stage['query'],
  ready: boolean,
): Promise<Server> {
  const { sandbox, store } = crux;
  const { id: guildId } = sandbox.addGuild({ name: 'Test server', withBot: true });
  const debateChannel = sandbox.addChannel({ name: 'debate', guildId }).id;
  const summaryChannel = sandbox.addChannel({ name: 'summaries', guildId }).id;
  const join = (name: string, standing: Standing = 'member') =>
    createPerson(sandbox, sandbox.addPerson({ name, standing, guildId }).id, debateChannel);
  const joinNew = (name: string) => {
    const { id } = sandbox.addPerson({ name, guildId, since: Date.now() });
    return createPerson(sandbox, id, debateChannel);
  };
  const manager = join('Mara', 'manager');
  const moderator = join('Odin', 'moderator');
  if (ready) {
    await manager.run('debate setup', { summary_channel: summaryChannel, day: 'monday' });
  }
  const debate = async () => {
    const found = await store.debates.latestIn(guildId);
    if (found === null) throw new Error('the server has no debate');
    return found;
  };
  return {
    guildId,
    debateChannel,
    summaryChannel,
    manager,
    moderator,
    join,
    joinNew,
    debate,
    settle: async () => await settle(crux, query, (await debate()).id),
    posts(words, channelId = debateChannel) {
      const all = sandbox.messages(channelId).filter((message) => !isPrivate(message));
      return all.filter((message) => wordsOf(message).includes(words));
    },
  };
}
