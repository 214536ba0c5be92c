import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { actions } from '#discord/actions.ts';
import type { Route } from '#discord/edge/route.ts';
import { commands } from '../../../commands/index.ts';
import type { Outcome } from '../../../src/sandbox/index.ts';
import { finding } from '../../commands/findings.ts';
import type { Person } from '../../commands/person.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();

/** Every button, select and form, with custom_ids that name a debate. */
const routes = Object.entries(actions).filter(([, route]) => route.debate !== 'none');
const MODERATORS = 'Only moderators can do this';
const MANAGERS = 'Only people with Manage Server';
const ELSEWHERE = 'belongs to a debate in another server';

/** Every command and subcommand with its route. */
const leaves = commands.flatMap((command): (readonly [string, Route])[] =>
  'subcommands' in command
    ? command.subcommands.map(({ data, route }) => [`${command.data.name} ${data.name}`, route])
    : [[command.data.name, command.route]],
);

function idOf(name: string, { args }: Route, debateId: string, value = '1'): string {
  return [name, debateId, ...args.map(() => value)].join(':').slice(0, 100);
}

async function press(as: Person, message: APIMessage, customId: string): Promise<string> {
  return said(await servers.crux.sandbox.forge.press({ as: as.id, message, customId }));
}

/** All that an answer says, whether it is a message or opens a form. */
function said(outcome: Outcome): string {
  return JSON.stringify(outcome);
}

/** What is kept of a debate, as one text; posts and limits change by themselves. */
async function kept(server: Server): Promise<string> {
  const { id } = await server.debate();
  const tables = [
    ...['Evidence', 'EvidenceRevision', 'Moderation', 'Vote', 'VoteChange', 'Mark', 'Credit'],
    ...['Member', 'Report', 'Freeze', 'SameSource', 'SourceMove', 'SourceApart', 'SourceOffer'],
    ...['Draft', 'SentenceDispute', 'Summary', 'RemovedWords', 'ClearedWords'],
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      servers.query(
        `SELECT t::text AS row FROM "${table}" t WHERE "debateId" = '${id}' ORDER BY 1`,
      ),
    ),
  );
  const debate = await servers.query(`SELECT d::text AS row FROM "Debate" d WHERE "id" = '${id}'`);
  return JSON.stringify([...rows, debate]);
}

/** A debate with an item of Ines', one of Odin's, and a card's worth of everything to press on. */
async function setting() {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  const tomo = server.join('Tomo');
  await ines.file({ text: finding(0), source: 'https://example.org/a' });
  await server.moderator.file({ text: finding(1) });
  const message = await tomo.run('poll');
  return { server, ines, tomo, message, debateId: (await server.debate()).id };
}

describe('the rights of every button, select and form', () => {
  test('leave members and moderators without what is for more than them, and change nothing', async () => {
    const { server, tomo, message, debateId } = await setting();
    const before = await kept(server);
    const leaks: string[] = [];
    for (const [name, action] of routes) {
      const { audience } = action;
      const refusal = audience === 'manager' ? MANAGERS : MODERATORS;
      const refused = [
        audience === 'member' ? [] : [tomo],
        audience === 'manager' ? [server.moderator] : [],
      ].flat();
      for (const person of refused) {
        const words = await press(person, message, idOf(name, action, debateId));
        if (!words.includes(refusal)) leaks.push(`${name}: ${words.slice(0, 200)}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(await kept(server)).toBe(before);
  });

  test('end at the server: its own manager does nothing with the ids of another one', async () => {
    const [here, there] = [await setting(), await setting()];
    const before = await kept(there.server);
    const message = { ...here.message, channel_id: here.server.debateChannel };
    const leaks: string[] = [];
    for (const [name, action] of routes) {
      const id = idOf(name, action, there.debateId);
      const words = await press(here.server.manager, message, id);
      if (!words.includes(ELSEWHERE)) leaks.push(`${name}: ${words.slice(0, 200)}`);
    }
    expect(leaks).toEqual([]);
    expect(await kept(there.server)).toBe(before);
  });

  test('hold for a moderator who lost them a second ago, with everything still on screen', async () => {
    const { server, ines, message, debateId } = await setting();
    const { forge } = servers.crux.sandbox;
    const form = await server.moderator.pressForForm(await reportedQueue(server, ines), 'Clear it');
    const lost = server.join('Odin, no moderator any more');
    const reason = { reason: 'I still may.' };
    const cleared = said(await forge.submit({ as: lost.id, modalId: form.id, fields: reason }));
    expect(cleared).toContain(MODERATORS);
    expect(await press(lost, message, `moderate:pass:${debateId}:2:0`)).toContain(MODERATORS);
    expect(
      await servers.query(`SELECT 1 FROM "Moderation" WHERE "debateId" = '${debateId}'`),
    ).toEqual([]);
  });

  test('let nobody moderate an item of their own, a manager neither', async () => {
    const { server, message, debateId } = await setting();
    const own = 'you can’t moderate your own items';
    for (const id of [`moderate:pass:${debateId}:2:0`, `moderate:keep:${debateId}:2:0`]) {
      expect(await press(server.moderator, message, id)).toContain(own);
    }
    const hide = { id: 2, reason: 'x' };
    expect(said(await server.moderator.tryRun('moderate hide', hide))).toContain(own);
  });
});

describe('the rights of every command', () => {
  test('are asked when it runs, whoever Discord offers it to', async () => {
    const { server, tomo } = await setting();
    const before = await kept(server);
    const leaks: string[] = [];
    for (const [command, { audience }] of leaves) {
      const refused = [
        audience === 'member' ? [] : [tomo],
        audience === 'manager' ? [server.moderator] : [],
      ].flat();
      for (const { id: as } of refused) {
        if (command === 'Hide from debate') continue;
        const call = { as, command, options: {}, channelId: server.debateChannel };
        const words = said(await servers.crux.sandbox.forge.run(call));
        const refusal = audience === 'manager' ? MANAGERS : MODERATORS;
        if (!words.includes(refusal)) leaks.push(`${command}: ${words.slice(0, 200)}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(await kept(server)).toBe(before);
  });
});

describe('ids that no component of ours has', () => {
  const BAD = ['\u0000', '__proto__', '\ud800', '%00', '1\u0000'];

  test('are answered by a sentence and reach neither the database nor a prototype', async () => {
    const { server, message, debateId } = await setting();
    const before = await kept(server);
    const faults: string[] = [];
    for (const [at, [name, action]] of routes.entries()) {
      const bad = BAD[at % BAD.length] ?? '';
      for (const id of [idOf(name, action, bad), idOf(name, action, debateId, bad)]) {
        if (action.args.length === 0 && id.includes(debateId)) continue;
        const words = await press(server.manager, message, id);
        if (words.includes('Sorry')) faults.push(`${JSON.stringify(id)}: ${words.slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(servers.takeErrors()).toEqual([]);
    expect(await kept(server)).toBe(before);
  });
});

/** The moderators' queue with a report on the second item. */
async function reportedQueue(server: Server, by: Person): Promise<APIMessage> {
  const third = server.join('Kesi');
  await third.file({ text: finding(2) });
  const page = await by.run('evidence', { id: 3 });
  await by.fill(await by.pressForForm(page, 'Report'), { reason: ['spam'] });
  return await server.moderator.run('moderate queue');
}
