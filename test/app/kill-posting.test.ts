import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { readText } from '../support/outside/components.ts';
import type { Loss } from '../support/outside/rest.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { manager, openStage, type Stage } from '../support/stage.ts';
import { createTcpProxy, type Stop } from '../support/tcp-proxy.ts';

/** Programs that share a database and a channel, and a week that is to be posted in it once. */

const PROCESSES = 3;
const SLOT = '2026-11-23T09:00:20Z';

type Poster = Awaited<ReturnType<typeof startPoster>>;

let stage: Stage;
let discord: OutsideDiscord;
const posters: Poster[] = [];

beforeAll(async () => {
  stage = await openStage();
  discord = await startOutsideDiscord();
  posters.push(...(await Promise.all(Array.from({ length: PROCESSES }, startPoster))));
});
afterAll(async () => {
  await Promise.all(posters.map((poster) => poster.kill()));
  await discord?.stop();
  await stage?.close();
});

/** One program behind a proxy of its own. */
async function startPoster() {
  const proxy = createTcpProxy(stage.url);
  const file = join(import.meta.dirname, '../support/poster.ts');
  const args = [await proxy.open(), discord.apiUrl, discord.token, discord.botId];
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  await once(lines, 'line');
  return {
    proxy,
    /** A tick at the time of the slot; resolves when it is over. */
    async tick({ id }: Debate): Promise<void> {
      const over = once(lines, 'line');
      child.stdin.write(`${SLOT} ${id}\n`);
      await over;
    },
    async kill(): Promise<void> {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
      await proxy.cut();
    },
  };
}

async function openDebate(): Promise<Debate> {
  stage.setTime('2026-11-21T12:00:00Z');
  const { guildId } = await stage.newDebate();
  const channels = { summaryChannelId: discord.channels.summaries.id };
  return (await setUpDebate(stage.ports, manager({ guildId }), channels, 'here')).debate;
}

/** Holds, pace and back-off are over; with `anHour` also what Discord remembers of a doubt. */
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

async function untilShown(debate: Debate): Promise<void> {
  const unshown = `SELECT "lastError" FROM "Post"
    WHERE "debateId" = $1 AND "kind" = 'summary' AND "wanted" > "shown"`;
  const rows = async () => (await stage.pool.query(unshown, [debate.id])).rows;
  await expect.poll(rows, { timeout: 20_000, interval: 20 }).toEqual([]);
}

/** The others go on, also at the moment in which one is gone, until the week stands. */
async function expectOnce(debate: Debate, anHour: boolean): Promise<void> {
  await letTimePass(debate, anHour);
  await Promise.all(posters.map((poster) => poster.tick(debate)));
  await untilShown(debate);
  await letTimePass(debate, anHour);
  await Promise.all(posters.map((poster) => poster.tick(debate)));
  await untilShown(debate);
  expect(posted(debate).map((message) => readText(message).split('\n')[0])).toEqual([
    '## Week of 16–22 November',
  ]);
  const made = await stage.pool.query(`SELECT 1 FROM "Summary" WHERE "debateId" = $1`, [debate.id]);
  expect(made.rows).toHaveLength(1);
}

/** One program is stopped at this step of its way, killed there, and replaced. */
async function killAt(debate: Debate, reached: (victim: Poster) => Promise<unknown>) {
  const victim = posters.shift();
  if (victim === undefined) throw new Error('there is no program left');
  const next = startPoster();
  const isThere = reached(victim);
  void victim.tick(debate).catch(() => undefined);
  await isThere;
  await victim.kill();
  discord.lose(() => undefined);
  posters.push(await next);
}

const atStatement = (stop: Stop) => (victim: Poster) => victim.proxy.holdAt(stop);

const atDiscord = (loss: Loss) => () => {
  const before = discord.requests.length;
  discord.lose(({ method }) => (method === 'POST' ? loss : undefined));
  const lost = () => discord.requests.slice(before).some((request) => request.loss === loss);
  return discord.until(lost, 15_000, () => 'nothing was sent');
};

const steps: [string, (victim: Poster) => Promise<unknown>][] = [
  ['before it keeps the summary', atStatement({ statement: /INTO .*"Summary"/, when: 'before' })],
  ['when it is about to commit it', atStatement({ statement: /COMMIT/, when: 'before' })],
  ['when it has committed it', atStatement({ statement: /COMMIT/, when: 'after' })],
  ['with the post in hand', atStatement({ statement: /SET "heldUntil" = now/, when: 'after' })],
  ['when it has noted that it sends', atStatement({ statement: /"sentAt" = coal/, when: 'after' })],
  ['before Discord hears of it', atDiscord('unheard')],
  ['when Discord has it and it does not know', atDiscord('unanswered')],
  [
    'before it notes where it stands',
    atStatement({ statement: /SET "messageId"/, when: 'before' }),
  ],
  ['when it has noted it', atStatement({ statement: /SET "messageId"/, when: 'after' })],
];

describe('a week of three programs is in the channel once', () => {
  it('when all of them post it at the same moment', async () => {
    await expectOnce(await openDebate(), false);
  });

  it.each(steps)('when one is killed %s', async (_, reached) => {
    const debate = await openDebate();
    await killAt(debate, reached);
    await expectOnce(debate, false);
  });

  it.each(steps.slice(4, 8))('when one is killed %s, also an hour later', async (_, reached) => {
    const debate = await openDebate();
    await killAt(debate, reached);
    await expectOnce(debate, true);
  });
});
