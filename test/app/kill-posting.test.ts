import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { isThorough } from '../support/cases.ts';
import { createTcpProxy, type Stop } from '../support/network/tcp-proxy.ts';
import { readText } from '../support/outside/components.ts';
import type { Loss } from '../support/outside/rest.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { createPoster } from '../support/poster/create-poster.ts';
import { manager, useStage } from '../support/stage.ts';

/** Programs that share a database and a channel, and a week that is to be posted in it once. */

const SLOT = '2026-11-23T09:00:20Z';
/** For what takes seconds: long enough for any machine. */
const PATIENCE_MS = 180_000;
/** Ticks that may fail one after another, on a machine so slow that Discord's answers are late. */
const ROUNDS = 10;

type Poster = {
  readonly proxy: ReturnType<typeof createTcpProxy>;
  /** A tick at the time of the slot; resolves to how it went when it is over. */
  tick(debate: Debate): Promise<string>;
  kill(): Promise<void>;
};

const stage = await useStage({ own: true });
let discord: OutsideDiscord;
/**
 * The first is a process, in a thorough run the second as well. Others are at home in this one, and
 * can be started and killed for nothing.
 */
let posters: Poster[] = [];
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  discord = await startOutsideDiscord();
  const startSecond = isThorough ? startPoster : openPoster;
  posters = await Promise.all([startPoster(), startSecond(), openPoster()]);
}, PATIENCE_MS);
afterAll(async () => {
  await Promise.all(posters.map((poster) => poster.kill()));
  for (const end of ends) await end();
  await discord?.stop();
});

/** One program behind a proxy of its own; it ends with its input. */
async function startPoster(): Promise<Poster> {
  const proxy = createTcpProxy(stage.url);
  const file = join(import.meta.dirname, '../support/poster/program.ts');
  const args = [await proxy.open(), discord.apiUrl, discord.token, discord.botId];
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return {
    proxy,
    async tick({ id }) {
      const over = once(lines, 'line');
      child.stdin.write(`${SLOT} ${id}\n`);
      return String(await over);
    },
    async kill() {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
      await proxy.cut();
    },
  };
}

/**
 * The same without a process of its own, which takes a second to start. All that it does to others
 * goes over two connections: with both severed at once and for good it is as dead as if killed.
 */
async function openPoster(): Promise<Poster> {
  const proxy = createTcpProxy(stage.url);
  const toDiscord = createTcpProxy(discord.apiUrl);
  const poster = await createPoster({
    databaseUrl: await proxy.open(),
    apiUrl: await toDiscord.open(),
    token: discord.token,
    botId: discord.botId,
  });
  let went = Promise.resolve('never asked');
  ends.push(async () => {
    await went;
    await poster.close();
    await Promise.all([proxy.cut(), toDiscord.cut()]);
  });
  return {
    proxy,
    tick({ id }) {
      went = poster.tick(new Date(SLOT), id).then(
        () => 'done',
        (error) => `failed ${String(error)}`,
      );
      return went;
    },
    async kill() {
      for (const wire of [proxy, toDiscord]) wire.sever();
    },
  };
}

async function openDebate(): Promise<Debate> {
  stage.setTime('2026-11-21T12:00:00Z');
  const { guildId } = await stage.newDebate();
  const channels = { summaryChannelId: discord.channels.summaries.id };
  return (await setUpDebate(stage.ports, manager({ guildId }), channels, 'here')).debate;
}

/**
 * Pace, back-off and holds are over; with `anHour` also what Discord remembers of a doubt. Programs
 * have nothing in hand between two ticks, so a hold that still stands is that of a dead one.
 */
async function letTimePass({ id }: Debate, anHour: boolean): Promise<void> {
  const before = anHour ? `, "sentAt" = "sentAt" - interval '1 hour'` : '';
  await stage.pool.query(
    `UPDATE "Post" SET "heldUntil" = NULL, "dueAt" = now()${before} WHERE "debateId" = $1`,
    [id],
  );
  if (anHour) discord.forgetNonces();
}

const posted = ({ id }: Debate) =>
  discord
    .messagesIn(discord.channels.summaries.id)
    .filter((message) => JSON.stringify(message).includes(id));

async function isShown({ id }: Debate): Promise<boolean> {
  const { rows } = await stage.pool.query(
    `SELECT "wanted" = "shown" AS shown FROM "Post" WHERE "debateId" = $1 AND "kind" = 'summary'`,
    [id],
  );
  return rows.length === 1 && rows[0]?.shown;
}

/** The others go on, also at the moment in which one is gone, until the week stands. */
async function untilShown(debate: Debate, anHour: boolean): Promise<void> {
  const went: string[] = [];
  do {
    if (went.length >= ROUNDS * posters.length) throw new Error(`not shown: ${went.join(', ')}`);
    await letTimePass(debate, anHour);
    went.push(...(await Promise.all(posters.map((poster) => poster.tick(debate)))));
  } while (!(await isShown(debate)));
}

/** The week stands once, and once it stands nobody does anything more. */
async function expectOnce(debate: Debate, anHour: boolean): Promise<void> {
  await untilShown(debate, anHour);
  await untilShown(debate, anHour);
  expect(posted(debate).map((message) => readText(message).split('\n')[0])).toEqual([
    '## Week of 16–22 November',
  ]);
  const made = await stage.pool.query(`SELECT 1 FROM "Summary" WHERE "debateId" = $1`, [debate.id]);
  expect(made.rows).toHaveLength(1);
}

/** Which of the three is killed, and how another takes its place. */
type Kill = { readonly at: number; replace(): Promise<Poster> };
const byWire: Kill = { at: 2, replace: openPoster };
const asProcess: Kill = { at: 0, replace: startPoster };

/** One program is stopped at this step of its way, killed there, and replaced. */
async function killAt(debate: Debate, reached: Reached, { at, replace }: Kill): Promise<void> {
  const victim = posters[at];
  if (victim === undefined) throw new Error('there is no such program');
  const next = replace();
  const isThere = reached(victim);
  void victim.tick(debate).catch(() => undefined);
  await isThere;
  await victim.kill();
  discord.lose(() => undefined);
  posters[at] = await next;
}

const atStatement = (stop: Stop) => (victim: Poster) => victim.proxy.holdAt(stop);

const atDiscord = (loss: Loss) => () => {
  const before = discord.requests.length;
  discord.lose(({ method }) => (method === 'POST' ? loss : undefined));
  const lost = () => discord.requests.slice(before).some((request) => request.loss === loss);
  return discord.until(lost, () => 'nothing was sent');
};

type Reached = (victim: Poster) => Promise<unknown>;
const steps: [string, Reached][] = [
  ['before it keeps the summary', atStatement({ statement: /INTO .*"Summary"/, when: 'before' })],
  ['when it is about to commit it', atStatement({ statement: /COMMIT/, when: 'before' })],
  ['when it has committed it', atStatement({ statement: /COMMIT/, when: 'after' })],
  ['with the post in hand', atStatement({ statement: /"hold" = p\."hold" \+ 1/, when: 'after' })],
  ['when it has noted that it sends', atStatement({ statement: /"sentAt" = coal/, when: 'after' })],
  ['before Discord hears of it', atDiscord('unheard')],
  ['when Discord has it and it does not know', atDiscord('unanswered')],
  [
    'before it notes where it stands',
    atStatement({ statement: /SET "messageId"/, when: 'before' }),
  ],
  ['when it has noted it', atStatement({ statement: /SET "messageId"/, when: 'after' })],
];

/** Where Discord may have heard of it; in a usual run the one where it has. */
const hourLater = isThorough ? steps.slice(4, 8) : steps.slice(6, 7);

describe('a week of three programs is in the channel once', { timeout: PATIENCE_MS }, () => {
  it('when all of them post it at the same moment', async () => {
    await expectOnce(await openDebate(), false);
  });

  it.each(steps)('when one is killed %s', async (_, reached) => {
    const debate = await openDebate();
    await killAt(debate, reached, isThorough ? asProcess : byWire);
    await expectOnce(debate, false);
  });

  it.each(hourLater)('when one is killed %s, also an hour later', async (_, reached) => {
    const debate = await openDebate();
    await killAt(debate, reached, asProcess);
    await expectOnce(debate, true);
  });
});
