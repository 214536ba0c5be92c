import type { APIMessage } from 'discord.js';
import { expect } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { Standing } from '../../src/sandbox/index.ts';
import type { RunningCrux } from '../support/crux.ts';
import { createPerson, type Person } from './person.ts';
import { isPrivate, wordsOf } from './screen.ts';

/** A statement on the program's database. */
export type Query = (text: string) => Promise<Record<string, unknown>[]>;

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

/**
 * Waits until all posts of a debate are shown, and lets the next change be shown at once. Nobody
 * waits for the pace of edits here: what waits for its turn has it now.
 */
async function settle(crux: RunningCrux, query: Query, debateId: string): Promise<void> {
  const ofDebate = `"debateId" = '${debateId}'`;
  const isUnshown = `${ofDebate} AND "wanted" > "shown" AND NOT "gone"`;
  const unshown = async () => {
    const left = await query(
      `WITH hurried AS (
        UPDATE "Post" SET "dueAt" = now() - interval '1 ms'
        WHERE ${isUnshown} AND "heldUntil" IS NULL AND "dueAt" > now() RETURNING "id"
      )
      SELECT "kind", "id" IN (TABLE hurried) AS "isHurried" FROM "Post" WHERE ${isUnshown}`,
    );
    if (left.some(({ isHurried }) => isHurried)) crux.wakeOutbox();
    return left.map(({ kind }) => kind);
  };
  await expect.poll(unshown, { interval: 20 }).toEqual([]);
  await query(`UPDATE "Post" SET "dueAt" = now() - interval '1 ms' WHERE ${ofDebate}`);
}

/** A new server; with `ready` its manager has set up a debate with summaries on Mondays. */
export async function openServer(crux: RunningCrux, query: Query, ready: boolean): Promise<Server> {
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
