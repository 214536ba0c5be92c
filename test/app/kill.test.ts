import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPostmaster } from '#store/postgres/postmaster.ts';
import { startPostgres } from '#store/postgres/start-postgres.ts';
import { createLog } from '../../src/log.ts';
import { weekItems } from '../outside/week-items.ts';
import { fieldsOf } from '../support/openapi/json.ts';
import { readText } from '../support/outside/components.ts';
import type { OutsideMember } from '../support/outside/members/member.ts';
import type { SeenRequest } from '../support/outside/rest.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { openMigratedFolder } from '../support/postgres/database.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { type Program, processesIn, startLoggedIn } from '../support/programs/program.ts';
import { useTempFolder } from '../support/use-temp-folder.ts';

let discord: OutsideDiscord;
const dataDir = await useTempFolder(openMigratedFolder);
let program: Program;
let manager: OutsideMember;
/** Items with an acknowledged receipt. */
let filed = 0;

beforeAll(async () => {
  discord = await startOutsideDiscord();
  program = await startLoggedIn(discord, dataDir);
  manager = discord.member('the-manager', 'manager');
});

afterAll(async () => {
  program?.signal('SIGTERM');
  await program?.ended;
  await discord?.stop();
});

/** Kills the program at this very moment. */
async function kill(): Promise<void> {
  program.signal('SIGKILL');
  expect(await program.ended).toBe('SIGKILL');
  await discord.until(
    () => !discord.isReady(),
    () => 'the killed program is still connected',
  );
}

/** Starts it again in the same folder; nothing is lost from now on. */
async function startAgain(): Promise<void> {
  discord.lose(() => undefined);
  program = await startLoggedIn(discord, dataDir);
}

async function killAndStart(): Promise<void> {
  await kill();
  await startAgain();
}

async function vote(name: string, claim: number, stance: string): Promise<void> {
  const voter = discord.member(name);
  const ballot = await voter.run('poll', { claim });
  const answer = await voter.press(ballot, new RegExp(`:${claim}:${stance}$`));
  expect(answer.text).toMatch(/You: |withdrawn/);
}

async function file(): Promise<void> {
  const item = weekItems[filed];
  if (item === undefined) throw new Error(`there is no item ${filed}`);
  const { claim, side, text, source } = item;
  const author = discord.member(`author-${filed}`);
  const form = await author.run('argue', { claim, side });
  const receipt = await author.submit(form, { claim: String(claim), side, text, source });
  filed += 1;
  expect(receipt.text).toContain(`Filed as #${filed}`);
}

const posted = () =>
  discord.messagesIn(discord.channels.debate.id).filter(({ type }) => type === 0);
const textsWith = (pattern: RegExp) =>
  posted()
    .map(readText)
    .filter((text) => pattern.test(text));
const isPost = ({ method, route }: SeenRequest) =>
  method === 'POST' && route === '/channels/{channel_id}/messages';
const lostOne = (loss: string) => () => discord.requests.some((request) => request.loss === loss);

/** A claim as this member's ballot shows it. */
const shown = async (name: string, claim: number) =>
  (await discord.member(name).run('poll', { claim })).text;
const yours = (word: string) => `Your vote: *${word}*`;

describe('a program that is killed again and again', () => {
  it('keeps a debate whose setup it has acknowledged', async () => {
    const { debate, summaries } = discord.channels;
    await manager.run('debate setup', { channel: debate.id, summary_channel: summaries.id });
    await killAndStart();
    expect((await manager.run('debate status')).text).toContain('Debate: open');
  });

  it('posts a card that Discord never heard of, and the board', async () => {
    await manager.run('debate board');
    discord.lose((request) =>
      isPost(request) && readText(fieldsOf(request.body)).includes('#1') ? 'unheard' : undefined,
    );
    await file();
    await discord.until(lostOne('unheard'), () => 'no card was sent');
    await kill();
    // Afterwards it may be there at any moment.
    expect(textsWith(/\*\*#1\*\*/)).toHaveLength(0);
    await startAgain();
  });

  it('does not post again what Discord took without its answer coming back, and keeps every vote and item that it has acknowledged', async () => {
    discord.lose((request) =>
      isPost(request) && readText(fieldsOf(request.body)).includes('#2') ? 'unanswered' : undefined,
    );
    await file();
    await discord.until(lostOne('unanswered'), () => 'no card was sent');
    await Promise.all([
      vote('who changes', 1, 'agree'),
      vote('who withdraws', 2, 'disagree'),
      vote('who agrees', 5, 'agree'),
    ]);
    await file();
    await file();
    await killAndStart();
    discord.forgetNonces();
    expect(textsWith(/\*\*#2\*\*/)).toHaveLength(1);
    const status = await manager.run('debate status');
    expect(status.text).toContain('4 items by 4 authors');
    expect(await shown('who changes', 1)).toContain(yours('None does'));
    expect(await shown('who withdraws', 2)).toContain(yours('Wins matter'));
    expect(await shown('who agrees', 5)).toContain(yours("Limited data can't"));
  });

  it('keeps them also when its database is killed with it', async () => {
    await Promise.all([
      vote('who changes', 1, 'unsure'),
      vote('who withdraws', 2, 'withdraw'),
      vote('who comes late', 5, 'unsure'),
    ]);
    await file();
    await file();
    const server = await readPostmaster(join(dataDir, 'postgres/cluster'));
    process.kill(server?.pid ?? 0, 'SIGKILL');
    await killAndStart();
    const after = await manager.run('debate status');
    expect(after.text).toContain('6 items by 6 authors');
    expect(await shown('who changes', 1)).toContain(yours('Unsure'));
    expect(await shown('who withdraws', 2)).not.toContain('Your vote');
    expect(await shown('who agrees', 5)).toContain(yours("Limited data can't"));
    expect(await shown('who comes late', 5)).toContain(yours('Unsure'));
  });

  it('has posted each card once in the end, the list of the others and the board', async () => {
    // Two lists when the hour ends meanwhile: each of the others is on one of them.
    const lists = () => textsWith(/More evidence/);
    const isThere = () =>
      [4, 5, 6].every((n) => lists().filter((text) => text.includes(`#${n}`)).length === 1) &&
      textsWith(/6 items of evidence/).length > 0;
    // What the last killed program had in hand is taken up again after its hold has run out.
    const why = () => `in the channel:\n${posted().map(readText).join('\n---\n')}`;
    await discord.until(isThere, why);
    for (const number of [1, 2, 3]) {
      await discord.until(() => textsWith(new RegExp(`^\\*\\*#${number}\\*\\*`)).length, why);
      expect(textsWith(new RegExp(`^\\*\\*#${number}\\*\\*`)), why()).toHaveLength(1);
    }
    // Besides: what the bot says when it joins, also once.
    expect(textsWith(/Crux hosts a debate/)).toHaveLength(1);
    expect(posted(), why()).toHaveLength(5 + lists().length);
    expect(discord.refused).toEqual([]);
  });
});

describe('a program that is told to end', () => {
  // SIGTERM does so in `start.test.ts` and in the week from outside.
  it('by SIGINT leaves with 0 and takes its database with it, in which all is kept', async () => {
    expect(await processesIn(dataDir)).not.toEqual([]);
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    // A server counts as down once its pid file is gone; its process may live a moment longer.
    await expect.poll(() => processesIn(dataDir)).toEqual([]);
    expect(program.errors()).toBe('');
    const log = createLog({ level: 'silent', pretty: false });
    const server = await startPostgres({ dataDir, log });
    const items = await rowsOf(server.url, 'SELECT "number" FROM "Evidence"');
    await server.stop();
    expect(items).toHaveLength(6);
  });
});
