import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { SentRequest, Standing } from '../../src/sandbox/index.ts';
import type { RunningCrux } from '../support/crux.ts';
import { createPerson, type Person } from './person.ts';
import { isPrivate, wordsOf } from './screen.ts';
import { type StageProgram, sharedStageProgram, startStageProgram } from './stage-program.ts';

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

/** The whole program, one for all files of a worker, and servers in it, one for a test. */
export type Stage = {
  readonly crux: RunningCrux;
  /** Opens a server; with `ready` its manager has set up a debate with summaries on Mondays. */
  openServer(ready?: 'ready'): Promise<Server>;
  /** A statement on the database. */
  query(text: string): Promise<Record<string, unknown>[]>;
  /** What the log said since the file began, a line each. */
  logged(): string[];
  /** What Discord refused since the last call; a test that provokes a refusal takes it. */
  takeRefusals(): SentRequest[];
  /** Log lines of level error since the last call; a test that provokes one takes it. */
  takeErrors(): string[];
};

export type StageOptions = {
  /** A program of the file's own: where it stops the database, or looks at all servers. */
  readonly own?: boolean;
  /** How long its pretend Discord waits for an answer, ms, where that is what the file is about. */
  readonly answerMs?: number;
  /** Variables for a program of the file's own. */
  readonly env?: () => Promise<Readonly<Record<string, string>>>;
};

/**
 * The program for the tests of a file. The file fails when Discord refused anything that the bot
 * sent, or an error was logged, that no test has taken.
 */
export function useStage({ env, answerMs, own = false }: StageOptions = {}): Stage {
  const isOwn = own || env !== undefined || answerMs !== undefined;
  let program: StageProgram | undefined;
  const begun = { logged: 0 };
  const taken = { refusals: 0, logged: 0 };
  const running = (): StageProgram => {
    if (program === undefined) throw new Error('the program does not run');
    return program;
  };
  const query = async (text: string) => (await running().pool.query(text)).rows;

  const stage: Stage = {
    get crux() {
      return running().crux;
    },
    query,
    openServer: (ready) => openServer(running().crux, query, ready === 'ready'),
    logged: () => running().crux.logged.slice(begun.logged),
    takeRefusals() {
      const refusals = running().crux.sandbox.refusals().slice(taken.refusals);
      taken.refusals += refusals.length;
      return refusals;
    },
    takeErrors() {
      const lines = running().crux.logged.slice(taken.logged);
      taken.logged += lines.length;
      return lines.filter((line) => ['error', 'fatal'].includes(JSON.parse(line).level));
    },
  };

  beforeAll(async () => {
    program = await (isOwn
      ? startStageProgram({
          env: (await env?.()) ?? {},
          ...(answerMs === undefined ? {} : { answerMs }),
        })
      : sharedStageProgram());
    taken.refusals = program.crux.sandbox.refusals().length;
    begun.logged = program.crux.logged.length;
    taken.logged = begun.logged;
  });

  afterAll(async () => {
    if (program === undefined) return;
    try {
      // Both at once: an error says why Discord was told too late.
      const untaken = { refusals: stage.takeRefusals(), errors: stage.takeErrors() };
      expect(untaken).toEqual({ refusals: [], errors: [] });
    } finally {
      await program.stop();
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
  await expect.poll(unshown, { interval: 20 }).toEqual([]);
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
