import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import type { Person } from './person.ts';
import { isPrivate, labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

/** The first role that Discord names beside this person. */
async function roleOf(person: Person): Promise<string> {
  let roles: readonly string[] = [];
  const stop = servers.crux.sandbox.onInteraction(({ member }) => {
    roles = member?.roles ?? [];
  });
  await person.run('help');
  stop();
  return roles[0] ?? '';
}

describe('/debate setup without options', () => {
  test('opens a form, and starts the debate where it was run', async () => {
    const server = await servers.openServer();
    const form = await server.manager.open('debate setup');
    expect(form.form.title).toBe('Set up the debate');
    expect(form.form.components).toHaveLength(5);
    const fields = { day: ['5'], hour: ['18'], timezone: 'Europe/Berlin' };
    const checklist = await server.manager.fill(form, fields);
    const words = wordsOf(checklist);
    expect(isPrivate(checklist)).toBe(true);
    expect(words).toContain('The debate is set up');
    expect(words).toContain(`✅ <#${server.debateChannel}>`);
    expect(words).toMatch(/every Friday at 18:00 \(Europe\/Berlin\), next <t:\d+:F>/);
    expect(labelsOf(checklist)).toEqual(['Preview', 'Post the board']);
    expect((await server.debate()).schedule).toEqual({
      day: 5,
      hour: 18,
      timeZone: 'Europe/Berlin',
    });
  });

  test('takes the channels that are chosen in the form', async () => {
    const server = await servers.openServer();
    const form = await server.manager.open('debate setup');
    await server.manager.fill(form, {
      channel: [server.debateChannel],
      summary_channel: [server.summaryChannel],
    });
    expect(await server.debate()).toMatchObject({
      channelId: server.debateChannel,
      summaryChannelId: server.summaryChannel,
      schedule: { day: 1, hour: 9, timeZone: 'UTC' },
    });
  });

  test('opens with the settings as they are once a debate is open', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate setup', { day: 'sunday', timezone: 'Asia/Tokyo' });
    const form = await server.manager.open('debate setup');
    expect(form.form.title).toBe('Change the settings');
    expect(JSON.stringify(form.form)).toContain('"value":"Asia/Tokyo"');
    const words = wordsOf(await server.manager.fill(form, { hour: ['7'] }));
    expect(words).toContain('Settings saved');
    expect(words).toContain('every Sunday at 07:00 (Asia/Tokyo)');
  });
});

describe('/debate setup with options', () => {
  test('sets everything at once, and keeps what a later setup leaves out', async () => {
    const server = await servers.openServer();
    const first = await server.manager.run('debate setup', {
      channel: server.debateChannel,
      summary_channel: server.summaryChannel,
      day: 'wednesday',
      hour: 20,
      timezone: 'America/New_York',
      thesis: 'domain-llms',
      filings: 3,
    });
    expect(wordsOf(first)).toContain('3 items per member per day');
    const before = await server.debate();
    const second = await server.manager.run('debate setup', { hour: 21 });
    expect(wordsOf(second)).toContain('Settings saved');
    const { schedule, ...rest } = await server.debate();
    expect(schedule).toEqual({ day: 3, hour: 21, timeZone: 'America/New_York' });
    expect({ ...rest, schedule: before.schedule }).toEqual(before);
    const third = wordsOf(await server.manager.run('debate setup', { hour: 21, filings: 3 }));
    expect(third).toContain('Nothing changed');
    expect(third).not.toContain('Settings saved');
  });

  test('completes time zones and theses', async () => {
    const { manager } = await servers.openServer();
    const zones = await manager.complete('debate setup', { timezone: 'new york' }, 'timezone');
    expect(zones.map(({ value }) => value)).toEqual(['America/New_York']);
    const typed = async (timezone: string) =>
      (await manager.complete('debate setup', { timezone }, 'timezone')).map(({ value }) => value);
    expect(await typed('kolk')).toEqual(['Asia/Kolkata']);
    expect((await typed('berl'))[0]).toBe('Europe/Berlin');
    expect((await typed('is'))[0]).not.toBe('America/Indiana/Indianapolis');
    expect(await typed('')).toHaveLength(25);
    const theses = await manager.complete('debate setup', { thesis: '' }, 'thesis');
    expect(theses.map(({ value }) => value)).toContain('domain-llms');
  });

  test('refuses an unknown time zone or thesis with what would do', async () => {
    const server = await servers.openServer();
    const zone = await server.manager.run('debate setup', { timezone: 'Middle Earth' });
    expect(wordsOf(zone)).toContain('Use a name such as Europe/Berlin');
    const thesis = await server.manager.run('debate setup', { thesis: 'flat-earth' });
    expect(wordsOf(thesis)).toContain('Choose one of: domain-llms');
    await expect(server.debate()).rejects.toThrow('the server has no debate');
  });

  test('names the permissions that are missing in a channel, until they are given', async () => {
    const server = await servers.openServer();
    const { sandbox } = servers.crux;
    const bot = sandbox.bot().id;
    const denied = PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;
    sandbox.setPermissions(server.summaryChannel, { for: bot, deny: denied });
    const options = { summary_channel: server.summaryChannel };
    const words = wordsOf(await server.manager.run('debate setup', options));
    expect(words).toContain(
      `❌ <#${server.summaryChannel}>: Crux still needs **Send Messages, Read Message History**`,
    );
    expect(words).toContain('run /debate setup again');
    sandbox.setPermissions(server.summaryChannel, { for: bot });
    const again = wordsOf(await server.manager.run('debate setup', options));
    expect(again).toContain(`✅ <#${server.summaryChannel}>`);
    expect(again).toContain('Next: post the board');
    await server.manager.run('debate board');
    const later = wordsOf(await server.manager.run('debate setup', { day: 'friday' }));
    expect(later).toContain('Settings saved');
    expect(later).not.toContain('Next: post the board');
  });

  test('asks for a board that somebody deleted, and its button posts it again', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    await server.settle();
    const [board] = server.posts('Next summary');
    await server.manager.actor.deleteMessage(board?.id ?? '');
    // What changes the board has Discord say that it is gone.
    await server.manager.run('debate setup', { hour: 10 });
    const { id } = await server.debate();
    const isGone = async () => {
      await server.settle();
      return (await servers.crux.store.posts.find(id, { kind: 'board' }))?.isGone;
    };
    await expect.poll(isGone).toBe(true);
    const checklist = await server.manager.run('debate setup', { hour: 11 });
    expect(wordsOf(checklist)).toContain('Next: post the board');
    await server.manager.press(checklist, 'Post the board');
    await server.settle();
    expect(server.posts('Next summary')).toHaveLength(1);
    const later = wordsOf(await server.manager.run('debate setup', { hour: 12 }));
    expect(later).not.toContain('Next: post the board');
    expect(servers.takeRefusals()).toMatchObject([{ answer: { code: 10_008 } }]);
  });

  test('lets a chosen role hide items, but not everybody', async () => {
    const server = await servers.openServer();
    const { manager } = server;
    const refused = await manager.run('debate setup', { moderators: server.guildId });
    expect(wordsOf(refused)).toContain('everybody could hide items');
    const role = await roleOf(server.moderator);
    await manager.run('debate setup', { moderators: role });
    // From now on the role itself says nothing about messages in this channel.
    const deny = PermissionFlagsBits.ManageMessages;
    servers.crux.sandbox.setPermissions(server.debateChannel, { for: role, deny });
    await server.join('Ines').file({ text: finding(0) });
    const hidden = await servers.crux.sandbox.forge.run({
      as: server.moderator.id,
      command: 'moderate hide',
      options: { id: 1, reason: 'Off topic' },
      channelId: server.debateChannel,
    });
    expect(JSON.stringify(hidden)).toContain('#1 is hidden');
  });
});

describe('the checklist', () => {
  test('previews the board privately, and posts it from there', async () => {
    const server = await servers.openServer();
    const checklist = await server.manager.run('debate setup', { day: 'monday' });
    const preview = await server.manager.press(checklist, 'Preview');
    expect(isPrivate(preview)).toBe(true);
    await server.settle();
    expect(server.posts('Next summary')).toEqual([]);
    const told = wordsOf(await server.manager.press(preview, 'Post the board'));
    expect(told).toContain(`<#${server.debateChannel}>`);
    await server.settle();
    const [board] = server.posts('Next summary');
    const shown = board && wordsOf(board);
    expect(wordsOf(preview)).toBe(`${shown}\n-# This is a preview, which only you see.`);
  });
});
