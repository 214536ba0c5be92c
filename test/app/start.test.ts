import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readEnv } from '../../src/env.ts';
import { createLog } from '../../src/log.ts';
import { runRecompute } from '../../src/programs/recompute.ts';
import { demoScript } from '../../src/sandbox/demo/script.ts';
import type { DemoStep } from '../../src/sandbox/demo/steps.ts';
import { startLine } from '../../src/start-line.ts';
import { version } from '../../src/version.ts';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { customIdOn, membersOf, shown, wordsOf } from '../support/member-actions.ts';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';
import {
  type Program,
  type ProgramOptions,
  processesIn,
  startProgram,
} from '../support/programs/program.ts';
import { readFiles } from '../support/source-tree.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

const folders: string[] = [];
const programs: Program[] = [];
const databases: ClonedDatabase[] = [];
let used: string;
let discord: OutsideDiscord;

async function newFolder(): Promise<string> {
  const folder = await openTempFolder();
  folders.push(folder);
  return folder;
}

/** A program that the test need not end by itself. */
function run(options: ProgramOptions): Program {
  const program = startProgram(options);
  programs.push(program);
  return program;
}

/** What a start ends with, once all that it had begun is stopped; the program prints it as it is. */
async function refusalOf(variables: Readonly<Record<string, string>>): Promise<string> {
  const env = readEnv({ PORT: '0', ...variables });
  const app = createApp({ env, log: createLog({ level: 'silent', pretty: false }), web: true });
  const error: unknown = await app.start().catch((thrown: unknown) => thrown);
  await app.stop();
  return startLine(error) ?? `no line for people: ${String(error)}`;
}

/** Variables for a start on an empty database. */
async function emptyPlace(): Promise<Record<string, string>> {
  const database = await cloneDatabase();
  databases.push(database);
  return {
    DATA_DIR: await newFolder(),
    DATABASE_URL: database.url,
    PSEUDONYM_KEY: 'k'.repeat(32),
  };
}

beforeAll(async () => {
  discord = await startOutsideDiscord();
  used = await newFolder();
});

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM');
    await program.ended;
  }
  for (const database of databases.splice(0)) await database.close();
});

afterAll(async () => {
  await discord?.stop();
  for (const folder of folders) await removeTempFolder(folder);
});

describe('npm start', () => {
  it('with --once plays the demo, prints a summary with a word for each claim, and leaves with 0', async () => {
    const program = run({ dataDir: used, args: ['--once'] });
    expect(await program.ended).toBe(0);
    const claims = program
      .output()
      .matchAll(/^ {2}\d\. .*: (?:Open|Close|Leans|Clear)[a-z ]*, \d+ : \d+$/gm);
    expect([...claims].length).toBeGreaterThanOrEqual(3);
    expect(program.output()).toMatch(/^Playing three weeks of debate … 100 %$/m);
    expect(program.output()).not.toMatch(/^\{/m);
    const [summary = ''] = /^Week of [\s\S]*?(?=\n\nAll claims)/m.exec(program.output()) ?? [];
    expect([...summary].length).toBeLessThanOrEqual(1_400);
    // Both reasons, each whole.
    expect(summary.match(/^> .*[.)]$/gm)).toHaveLength(2);
    expect(summary).not.toContain('…');
    expect(program.errors()).toBe('');
    const [, data = ''] = /^data: (\S+)/m.exec(program.output()) ?? [];
    const { out, error, code } = await runRecompute([data]);
    expect({ error, code }).toEqual({ error: '', code: 0 });
    const { posted, hash } = JSON.parse(await readFile(data, 'utf8'));
    expect(JSON.parse(out)).toEqual(posted);
    expect(summary).toContain(`Record ${hash.slice(0, 8)}`);
  });

  it('a second time prints the same summary without playing anything, says where its page is, and ends by SIGTERM with 0 and its database', async () => {
    const program = run({ dataDir: used });
    const [, url] = await program.said(
      /^ready in \d+\.\d s · Crux [\d.]+ · page (http:\/\/127\.0\.0\.1:\d+)$/m,
    );
    expect(program.output()).toMatch(/^Members: .*\d/m);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/`)).text()).toContain('<html');
    expect(await refusalOf({ DATA_DIR: used })).toBe(
      `DATA_DIR ${used} is in use by another running Crux: stop it or set another DATA_DIR`,
    );
    expect(await processesIn(used)).not.toEqual([]);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    // A server counts as down once its pid file is gone; its process may live a moment longer.
    await expect.poll(() => processesIn(used)).toEqual([]);
    expect(program.errors()).toBe('');
  });
});

describe('--version', () => {
  it('prints the version of package.json and nothing else, whatever the variables say', async () => {
    const env = { PORT: 'eighty' };
    const program = run({ dataDir: '/nowhere/at/all', args: ['--version'], env });
    expect(await program.ended).toBe(0);
    expect(program.output()).toBe(`${version}\n`);
    expect(program.errors()).toBe('');
    const [manifest] = readFiles('package.json');
    expect(JSON.parse(manifest?.text ?? '{}').version).toBe(version);
  });
});

describe('a start that cannot be', () => {
  const cases: [string, Omit<ProgramOptions, 'dataDir'>, RegExp][] = [
    ['a wrong variable', { env: { PORT: 'eighty' } }, /^PORT should be a whole number/],
    [
      'a database without a key',
      { env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' } },
      /^PSEUDONYM_KEY is required/,
    ],
    ['an unknown option', { args: ['--twice'] }, /^Known options: --empty/],
    ['--once with a token', { args: ['--once'], env: { DISCORD_TOKEN: 'a.b.c' } }, /DISCORD_TOKEN/],
    ['--once with --empty', { args: ['--once', '--empty'] }, /^--once plays the demo/],
  ];

  it.each(cases)('%s gets one clear line and 1', async (_, options, line) => {
    const program = run({ dataDir: '/nowhere/at/all', ...options });
    expect(await program.ended).toBe(1);
    expect(program.errors()).toMatch(line);
    expect(program.errors().trim().split('\n')).toHaveLength(1);
    expect(program.output()).toBe('');
  });

  it('a token that Discord does not take gets one line without it', async () => {
    const token = { DISCORD_TOKEN: 'not.the.token', DISCORD_API_URL: discord.apiUrl };
    const line = await refusalOf({ ...token, ...(await emptyPlace()) });
    expect(line).toMatch(/^DISCORD_TOKEN should be a valid bot token.*$/);
    expect(line).not.toContain('not.the.token');
  });

  it('a port that is taken gets one line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const line = await refusalOf({ PORT: String(port), ...(await emptyPlace()) });
    expect(line).toMatch(new RegExp(`^PORT ${port}.*$`));
    server.close();
  });
});

describe('a second start', () => {
  it('keeps people, channels and messages, does not play the demo again, and old buttons work', async () => {
    const options = { dataDir: used, demo: true };
    const facts = async ({ sandbox, store }: RunningCrux) => {
      const [guild] = sandbox.guilds();
      const debate = await store.debates.openIn(guild?.id ?? 'none');
      const id = debate?.id ?? 'none';
      return {
        debate: debate?.id,
        votes: [...(await store.votes.counts(id))],
        items: await store.evidence.filedBefore(id, new Date('2100-01-01')),
        marks: await store.marks.onSources(id),
        bot: sandbox.bot().id,
        people: sandbox.people(),
        guilds: sandbox.guilds(),
        channels: sandbox.channels(),
      };
    };
    const messageIds = ({ sandbox }: RunningCrux) =>
      sandbox.channels().flatMap(({ id }) => sandbox.messages(id).map((one) => one.id));
    const first = await startCrux(options);
    const before = { ...(await facts(first)), messageIds: messageIds(first) };
    await first.stop();
    expect(before.items.length).toBeGreaterThan(20);
    // Each step of the script came through, whatever it was done to.
    const times = (kind: DemoStep['do']) => demoScript.filter((step) => step.do === kind).length;
    expect(before.items).toHaveLength(times('argue') + times('rebut'));
    expect(before.marks).toHaveLength(times('check') + times('dispute'));
    expect(before.items.filter(({ concededAt }) => concededAt !== null)).toHaveLength(
      times('concede'),
    );
    expect(before.items.filter(({ revision }) => revision > 1)).toHaveLength(times('edit'));
    expect(before.items.filter(({ answer }) => answer !== null)).toHaveLength(times('answer'));

    const again = await startCrux(options);
    // A post that was still to come when the first one stopped is posted now.
    const kept = messageIds(again).filter((id) => before.messageIds.includes(id));
    expect({ ...(await facts(again)), messageIds: kept }).toEqual(before);
    const { newcomer, posts, channels } = membersOf(again.sandbox);
    const [board] = posts(channels.debate, /Votes and evidence/);
    const old = board ?? { id: 'no board' };
    const someone = newcomer('Someone');
    const ballot = await shown(someone.press(old.id, customIdOn(old, /^ballot:start/)));
    expect(wordsOf(ballot)).toMatch(/1 of 9/);
    expect(again.sandbox.refusals()).toEqual([]);
    await again.stop();
  });
});
