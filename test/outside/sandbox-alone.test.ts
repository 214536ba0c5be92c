import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Outcome, PageRequests, PageState } from '../../src/sandbox/index.ts';
import { createTcpProxy } from '../support/network/tcp-proxy.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';
import { type Child, startChild } from '../support/programs/child.ts';
import { type Program, startLoggedIn } from '../support/programs/program.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

/** The bot with a token, and the pretend Discord, each in a process of its own. */
let alone: Child;
let program: Program;
let database: ClonedDatabase;
let proxy: ReturnType<typeof createTcpProxy>;
const folders: string[] = [];
let page = '';

beforeAll(async () => {
  folders.push(await openTempFolder(), await openTempFolder());
  const [folder = '', dataDir = ''] = folders;
  const file = join(import.meta.dirname, '../support/programs/sandbox-alone.ts');
  alone = startChild({ file, args: [folder] });
  database = await cloneDatabase();
  const { url = '', apiUrl = '', token = '' } = await alone.said;
  page = url;
  proxy = createTcpProxy(database.url);
  const env = { DATABASE_URL: await proxy.open(), PSEUDONYM_KEY: 'k'.repeat(32) };
  program = await startLoggedIn({ apiUrl, token }, dataDir, env);
});

afterAll(async () => {
  program?.signal('SIGTERM');
  await program?.ended;
  alone?.kill('SIGTERM');
  await alone?.ended;
  await proxy?.cut();
  await database?.close();
  for (const folder of folders) await removeTempFolder(folder);
});

async function state(): Promise<PageState> {
  return (await (await fetch(`${page}/api/state`)).json()) as PageState;
}

async function act<Path extends keyof PageRequests>(path: Path, body: PageRequests[Path]) {
  const headers = { 'content-type': 'application/json', origin: page };
  const sent = await fetch(page + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await sent.json()) as Outcome;
}

/** The message of an outcome, as JSON. */
function shown(outcome: Outcome): { id: string; text: string } {
  if (outcome.kind !== 'message' && outcome.kind !== 'update') {
    throw new Error(`no message but ${JSON.stringify(outcome)}`);
  }
  return { id: outcome.message.id, text: JSON.stringify(outcome.message) };
}

it('sets a debate up, takes a vote and an item, and posts its board and a card', async () => {
  const { people, channels } = await state();
  const channelId = channels[0]?.id ?? '';
  const by = (standing: string) => people.find((one) => one.standing === standing)?.id ?? '';
  const run = (as: string, command: string, options = {}) =>
    act('/api/run', { as, channelId, command, options });

  const manager = by('manager');
  await run(manager, 'debate setup', { channel: channelId, summary_channel: channelId });
  expect(shown(await run(manager, 'debate board')).text).toContain('board');

  const member = by('member');
  const ballot = shown(await run(member, 'poll', { claim: 1 }));
  const customId = /"custom_id":"([^"]+:1:agree)"/.exec(ballot.text)?.[1] ?? '';
  const voted = await act('/api/press', { as: member, messageId: ballot.id, customId });
  expect(shown(voted).text).toMatch(/so far/i);

  const form = await run(member, 'argue', { claim: 1, side: 'challenges' });
  if (form.kind !== 'modal') throw new Error('no form opened');
  const text = 'On a public benchmark of contracts a tuned model beat every general one in 2026.';
  const fields = { claim: ['1'], side: 'challenges', text, source: '' };
  const filed = await act('/api/submit', { as: member, modalId: form.id, fields });
  expect(shown(filed).text).toMatch(/Filed as #1/);

  const posted = async () => {
    const answer = await fetch(`${page}/api/channels/${channelId}/messages?as=${manager}`);
    return await answer.text();
  };
  await expect.poll(posted).toContain('tuned model beat every general one');
  await expect.poll(posted).toMatch(/ballot:start/);
});

it('leaves with 0 and no stack when its database is shut down while it stops', async () => {
  proxy.crossGoodbyes();
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.errors()).toBe('');
  expect(program.output()).toContain('an error while stopping was not handled');
});
