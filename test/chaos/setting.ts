import type { Actor, Outcome, Sandbox } from '../../src/sandbox/index.ts';

/** One of a member's items, as the member knows it. */
export type Filed = {
  /** The #12 that people see. */
  readonly number: number;
  /** Names the item in every text of it. */
  readonly mark: number;
  version: number;
};

export type Member = {
  readonly id: string;
  readonly actor: Actor;
  readonly server: Server;
  /** Items with a receipt. */
  own: Filed[];
};

export type Server = {
  readonly guildId: string;
  readonly debateChannel: string;
  readonly summaryChannel: string;
  readonly manager: Actor;
  readonly members: Member[];
  /** Numbers of items with a receipt, with whose they are. */
  readonly items: Map<number, Member>;
  /** When the debate was set up, ms since 1970. */
  begunAt: number;
};

const TRIES = 10;

/** A server with its channels, a manager and members; the bot is in it. */
export function addServer(discord: Sandbox, name: string, members: number): Server {
  const { id: guildId } = discord.addGuild({ name });
  const channel = (of: string) => discord.addChannel({ name: of, guildId }).id;
  const person = (of: string, standing: 'manager' | 'member') =>
    discord.as(discord.addPerson({ name: `${of} of ${name}`, standing, guildId }).id);
  const server: Server = {
    guildId,
    debateChannel: channel('debate'),
    summaryChannel: channel('summaries'),
    manager: person('Manager', 'manager'),
    members: [],
    items: new Map(),
    begunAt: 0,
  };
  for (let number = 1; number <= members; number += 1) {
    const actor = person(`Member ${number}`, 'member');
    server.members.push({ id: actor.person.id, actor, server, own: [] });
  }
  return server;
}

/** Starts the debate of a server, with a summary each Monday at 09:00 UTC, and posts its board. */
export async function beginDebate(server: Server, now: () => number): Promise<void> {
  const { manager, debateChannel, summaryChannel } = server;
  const places = { channel: debateChannel, summary_channel: summaryChannel };
  const schedule = { day: 'monday', hour: 9, timezone: 'UTC', filings: 50 };
  server.begunAt = now();
  await insist(() => manager.run('debate setup', { ...places, ...schedule }, debateChannel));
  await insist(() => manager.run('debate board', {}, debateChannel));
}

/** Retries if nothing came: a program that has just started may be slow on a busy machine. */
async function insist(act: () => Promise<Outcome>): Promise<void> {
  let seen = await act();
  for (let tries = 1; seen.kind !== 'message' && tries < TRIES; tries += 1) seen = await act();
  if (seen.kind !== 'message') throw new Error(`no debate began: ${JSON.stringify(seen)}`);
}
