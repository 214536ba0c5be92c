import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThorough } from '../support/cases.ts';
import { fieldsOf, listOf, wordOf } from '../support/openapi/json.ts';
import { placedComponents, readText } from '../support/outside/components.ts';
import { flag } from '../support/outside/limits.ts';
import type { Answer } from '../support/outside/members/answer.ts';
import type { OutsideMember } from '../support/outside/members/member.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';
import { type Program, startLoggedIn } from '../support/programs/program.ts';
import { useTempFolder } from '../support/use-temp-folder.ts';
import { weekItems } from './week-items.ts';

const claims = 9;
const members = isThorough ? 50 : 24;
const authors = 10;
/** What people take to read a claim: a faster vote is not counted. */
const READING_MS = 900;

/** Who votes what on which claim: mixed, and known beforehand. */
function stanceOf(member: number, claim: number): 'agree' | 'disagree' | 'unsure' {
  const turn = (member * 7 + claim * 3) % 10;
  if (turn < 5) return 'agree';
  return turn < 9 ? 'disagree' : 'unsure';
}

let discord: OutsideDiscord;
const dataDir = await useTempFolder();
let database: ClonedDatabase;
let program: Program;
let manager: OutsideMember;
const voter = (n: number) => discord.member(`voter-${n}`);

beforeAll(async () => {
  discord = await startOutsideDiscord();
  database = await cloneDatabase();
  const env = { DATABASE_URL: database.url, PSEUDONYM_KEY: 'k'.repeat(32) };
  program = await startLoggedIn(discord, dataDir, env);
  manager = discord.member('the-manager', 'manager');
});

afterAll(async () => {
  program?.signal('SIGTERM');
  await program?.ended;
  await discord?.stop();
  await database?.close();
});

/** Votes on every claim that the ballot offers; gives back what was shown after each press. */
async function voteOnAll(n: number): Promise<string[]> {
  const shown: string[] = [];
  let ballot = await voter(n).run('poll');
  expect(ballot.isEphemeral).toBe(true);
  for (let claim = 0; claim < claims; claim += 1) {
    ballot = await voter(n).press(ballot, new RegExp(`:${stanceOf(n, claim)}$`));
    expect(ballot.text, `voter ${n} on claim ${claim}`).toMatch(/so far/i);
    shown.push(ballot.text);
    await setTimeout(READING_MS);
  }
  return shown;
}

async function fileItem(n: number): Promise<Answer> {
  const item = weekItems[n];
  if (!item) throw new Error(`there is no item ${n}`);
  const author = voter(n % authors);
  const { claim, side, text, source } = item;
  const modal = await author.run('argue', { claim, side });
  expect(modal.isModal).toBe(true);
  return author.submit(modal, { claim: String(claim), side, text, source });
}

/** The numbers of all items, page after page as a member turns them. */
async function browse(member: OutsideMember): Promise<Set<number>> {
  const numbers = new Set<number>();
  let page = await member.run('evidence');
  for (let turned = 0; turned < weekItems.length; turned += 1) {
    for (const [, number] of page.text.matchAll(/#(\d+)/g)) numbers.add(Number(number));
    const buttons = [...placedComponents(page.wire.components)].map(({ field }) =>
      wordOf(field.label),
    );
    const next = buttons.find((label) => /older|next|▶/i.test(label));
    if (!next) break;
    page = await member.press(page, next);
  }
  return numbers;
}

describe('the week of a debate, seen from outside', () => {
  it('begins with a login for servers only and the commands registered', () => {
    expect(discord.identified[0]?.intents).toBe(1);
    const names = discord.commands().map(({ name }) => name);
    const expected = [
      'thesis',
      'poll',
      'argue',
      'evidence',
      'summary',
      'debate',
      'privacy',
      'help',
    ];
    expect(names).toEqual(expect.arrayContaining([...expected, 'moderate', 'Hide from debate']));
  });

  it('is begun by three numbered lines on the terminal, which say what to do next', () => {
    const lines = program.output().split('\n');
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      expect.stringMatching(/^1\. .*client_id=\d+.*permissions=\d+/),
      expect.stringMatching(/^2\. .*\/debate setup/),
      expect.stringMatching(/^3\. /),
    ]);
  });

  it('is set up by a manager, who then posts the board', async () => {
    const { debate, summaries } = discord.channels;
    const answer = await manager.run('debate setup', {
      channel: debate.id,
      summary_channel: summaries.id,
      day: 'sunday',
      hour: 18,
      timezone: 'Europe/Berlin',
    });
    expect(answer.text).toContain(debate.id);
    expect(answer.text).toContain(summaries.id);
    expect(answer.text).toMatch(/<t:\d+(:\w)?>/);
    await manager.press(answer, 'Post the board');
    const board = await discord.until(
      () => discord.messagesIn(debate.id).find((message) => /general/i.test(readText(message))),
      () => 'no board came into the debate channel',
    );
    const labels = [...placedComponents(board.components)].map(({ field }) => field.label);
    expect(labels).toEqual(expect.arrayContaining(['Vote', 'Argue', 'Browse', 'My items']));
  });

  it('refuses setup to a member', async () => {
    const answer = await voter(0).run('debate setup', { channel: discord.channels.summaries.id });
    expect(answer.isEphemeral).toBe(true);
    expect(answer.text).toMatch(/manage server/i);
  });

  it('takes the votes of many members, each press at once', async () => {
    const shown = await Promise.all(Array.from({ length: members }, (_, n) => voteOnAll(n)));
    for (const texts of shown) {
      expect(new Set(texts).size).toBe(claims);
      expect(texts.at(-1)).toMatch(new RegExp(`${claims} of ${claims}`));
    }
  });

  it('takes twenty items by the modal, each with a receipt', async () => {
    const numbers: string[] = [];
    for (const n of weekItems.keys()) {
      const receipt = await fileItem(n);
      expect(receipt.isEphemeral).toBe(true);
      numbers.push(/filed as #(\d+)/i.exec(receipt.text)?.[1] ?? receipt.text);
    }
    expect(new Set(numbers).size).toBe(weekItems.length);
  });

  it('tells all items back, on pages and one by one', async () => {
    const numbers = await browse(voter(40));
    expect([...numbers].sort((a, b) => a - b)).toEqual(weekItems.map((_, n) => n + 1));
    for (const [n, { claim }] of weekItems.entries()) {
      const listed = await voter(41).run('evidence', { claim });
      expect(listed.text).toContain(`#${n + 1}`);
    }
    const [first] = await voter(42).autocomplete('evidence', {}, 'id');
    const one = await voter(42).run('evidence', { id: Number(first?.value) });
    expect(one.text).toContain(`#${first?.value}`);
  });

  it('shows one claim, and that there is no summary yet', async () => {
    const thesis = await voter(43).run('thesis', { claim: 1 });
    expect(thesis.text).toMatch(/own domain/);
    const none = await voter(43).run('summary');
    expect(none.text).toMatch(/no summary|not.* yet|first summary/i);
  });

  it('counts every vote and every item in its status', async () => {
    const status = await manager.run('debate status');
    expect(status.isEphemeral).toBe(true);
    for (const count of [members * claims, members, weekItems.length]) {
      expect(status.text.replace(/[,.\u202f](?=\d{3})/g, '')).toMatch(new RegExp(`\\b${count}\\b`));
    }
  });

  it('posts one summary so far, changed when it is asked for again', async () => {
    const { summaries } = discord.channels;
    await manager.run('debate post-summary');
    const posted = await discord.until(
      () => discord.messagesIn(summaries.id)[0],
      () => `no summary was posted; the program wrote:\n${program.output().slice(-2000)}`,
    );
    expect(Number(posted.flags) & flag.v2).toBe(flag.v2);
    expect(readText(posted)).toMatch(/so far this week/i);
    await manager.run('debate post-summary');
    expect(discord.messagesIn(summaries.id)).toHaveLength(1);
    const shown = await voter(44).run('summary');
    expect(shown.text).toMatch(/members/i);
  });

  it('posts three cards an hour into the debate channel, and one list of the others', async () => {
    const posted = () =>
      discord
        .messagesIn(discord.channels.debate.id)
        .filter((message) => message.type === 0 && /#\d+/.test(readText(message)))
        .map((message) => readText(message));
    const isList = (text: string) => /more evidence this hour/i.test(text);
    // A list names twelve and counts the rest; its last state arrives within its pace.
    const listed = (text: string) =>
      [...text.matchAll(/#\d+/g)].length + Number(/and (\d+) more/.exec(text)?.[1] ?? 0);
    const lists = () => posted().filter(isList);
    const others = weekItems.length - 3;
    const areAll = () => lists().reduce((sum, text) => sum + listed(text), 0) === others;
    const why = () => `in the channel:\n${posted().join('\n')}`;
    await discord.until(areAll, why);
    expect(posted().filter((text) => !isList(text))).toHaveLength(3);
    // Two when the hour ended meanwhile.
    expect(lists().length).toBeLessThanOrEqual(2);
  });

  it('explains its commands in a line each', async () => {
    const help = await voter(45).run('help');
    for (const name of ['thesis', 'poll', 'argue', 'evidence', 'summary', 'privacy']) {
      expect(help.text).toContain(name);
    }
  });

  it('gives a member their data, and erases them', async () => {
    const own = await voter(0).run('privacy export');
    expect(own.isEphemeral).toBe(true);
    const given = own.text.length + listOf(own.wire.attachments).length;
    expect(given).toBeGreaterThan(0);
    let erased = await voter(0).run('privacy erase');
    const sure = [...placedComponents(erased.wire.components)].find(({ field }) =>
      /erase/i.test(wordOf(field.label)),
    );
    if (sure) erased = await voter(0).press(erased, wordOf(sure.field.custom_id));
    expect(erased.text).toMatch(/erased/i);
    const status = await manager.run('debate status');
    expect(status.text.replace(/[,.\u202f](?=\d{3})/g, '')).toMatch(
      new RegExp(`\\b${(members - 1) * claims}\\b`),
    );
  });

  it('mentions nobody in any message', () => {
    const written = discord.requests
      .map(({ body }) => fieldsOf(fieldsOf(body).data ?? body))
      .filter(({ components, title }) => listOf(components).length > 0 && title === undefined);
    expect(written.length).toBeGreaterThan(members);
    for (const { allowed_mentions: mentions } of written) {
      expect(mentions).toMatchObject({ parse: [] });
    }
  });

  it('was never refused by Discord', () => {
    expect(discord.refused).toEqual([]);
  });

  it('stops when it is asked to', async () => {
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});
