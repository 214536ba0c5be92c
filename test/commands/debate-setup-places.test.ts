import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createPerson, formOf, messageOf, type Person } from './person.ts';
import { fieldsOf, isPrivate, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();
const TYPES = { voice: 2, thread: 11, stage: 13, forum: 15 } as const;

/** A channel of this kind; a thread is in the debate's channel, or in what is told. */
function addPlace(server: Server, kind: keyof typeof TYPES, parentId = server.debateChannel) {
  const { guildId } = server;
  const inside = kind === 'thread' ? { parentId } : {};
  const made = { name: kind, guildId, type: TYPES[kind], ...inside };
  return servers.crux.sandbox.addChannel(made).id;
}

/** The manager where they act in another channel. */
function managerIn(server: Server, channelId: string): Person {
  return createPerson(servers.crux.sandbox, server.manager.id, channelId);
}

async function expectNoDebate(server: Server): Promise<void> {
  await expect(server.debate()).rejects.toThrow('the server has no debate');
}

describe('/debate setup in a thread', () => {
  test('takes the channel of the thread, and says so', async () => {
    const server = await servers.openServer();
    const manager = managerIn(server, addPlace(server, 'thread'));
    const checklist = await manager.run('debate setup', { day: 'monday' });
    const words = wordsOf(checklist);
    expect(words).toContain(`You are in a thread. The debate uses the thread’s channel`);
    expect(words).toContain(`✅ <#${server.debateChannel}>: Crux can post here`);
    expect((await server.debate()).channelId).toBe(server.debateChannel);
    expect((await server.debate()).summaryChannelId).toBe(server.debateChannel);
  });

  test('says in the form which channel is meant', async () => {
    const server = await servers.openServer();
    const manager = managerIn(server, addPlace(server, 'thread'));
    const form = await manager.open('debate setup');
    expect(JSON.stringify(form.form)).toContain('Leave empty to use this thread’s channel.');
    await manager.fill(form, {});
    expect((await server.debate()).channelId).toBe(server.debateChannel);
  });

  test('names the permission that is missing in that channel', async () => {
    const server = await servers.openServer();
    const { sandbox } = servers.crux;
    const manager = managerIn(server, addPlace(server, 'thread'));
    const deny = PermissionFlagsBits.SendMessages;
    sandbox.setPermissions(server.debateChannel, { for: sandbox.bot().id, deny });
    const words = wordsOf(await manager.run('debate setup', { day: 'monday' }));
    expect(words).toContain(`❌ <#${server.debateChannel}>: Crux still needs **Send Messages**`);
  });

  test('leaves an open debate where it is', async () => {
    const server = await servers.openServer('ready');
    const manager = managerIn(server, addPlace(server, 'thread'));
    const words = wordsOf(await manager.run('debate setup', { hour: 7 }));
    expect(words).toContain('Settings saved');
    expect(words).not.toContain('You are in a thread');
    expect((await server.debate()).channelId).toBe(server.debateChannel);
  });
});

describe('/debate setup where no debate can live', () => {
  test.each([
    ['voice', 'The chat of a voice channel cannot hold a debate'],
    ['stage', 'The chat of a stage channel cannot hold a debate'],
  ] as const)('is refused in a %s channel, before any form opens', async (kind, why) => {
    const server = await servers.openServer();
    const manager = managerIn(server, addPlace(server, kind));
    for (const options of [{}, { day: 'monday' }]) {
      const refused = await manager.run('debate setup', options);
      expect(isPrivate(refused)).toBe(true);
      expect(wordsOf(refused)).toContain(why);
      expect(wordsOf(refused)).toContain('/debate setup channel:#…');
    }
    await expectNoDebate(server);
    await manager.run('debate setup', { channel: server.debateChannel });
    expect((await server.debate()).channelId).toBe(server.debateChannel);
  });

  test('is refused in a forum post', async () => {
    const server = await servers.openServer();
    const post = addPlace(server, 'thread', addPlace(server, 'forum'));
    const words = wordsOf(await managerIn(server, post).run('debate setup'));
    expect(words).toContain('A forum post cannot hold a debate');
    await expectNoDebate(server);
  });

  test('is refused in a thread that Crux does not know', async () => {
    const server = await servers.openServer();
    const thread = addPlace(server, 'thread', '1200000000000000009');
    const words = wordsOf(await managerIn(server, thread).run('debate setup'));
    expect(words).toContain('Crux cannot see where you are');
    expect(words).toContain('View Channel');
    await expectNoDebate(server);
  });

  test.each(['voice', 'stage', 'forum', 'thread'] as const)(
    'is refused for a %s that no client would offer as the option',
    async (kind) => {
      const server = await servers.openServer();
      const options = { channel: addPlace(server, kind) };
      const { forge } = servers.crux.sandbox;
      const command = { as: server.manager.id, command: 'debate setup', options };
      const channelId = server.debateChannel;
      const words = wordsOf(messageOf(await forge.run({ ...command, channelId })));
      expect(words).toContain('cannot hold a debate');
      await expectNoDebate(server);
    },
  );
});

describe('a setup form that cannot be taken', () => {
  const chosen = { day: ['5'], hour: ['18'] };

  test('comes back with all that was chosen, and the zone that was meant', async () => {
    const server = await servers.openServer();
    const form = await server.manager.open('debate setup');
    const channels = {
      channel: [server.debateChannel],
      summary_channel: [server.summaryChannel],
    };
    const fields = { ...chosen, ...channels, timezone: ' Berlin ' };
    const refused = await server.manager.fill(form, fields);
    expect(isPrivate(refused)).toBe(true);
    expect(wordsOf(refused)).toContain('Not saved yet');
    expect(wordsOf(refused)).toContain(
      'There is no time zone “Berlin”. Did you mean Europe/Berlin?',
    );
    await expectNoDebate(server);

    const again = await server.manager.pressForForm(refused, 'Correct the form');
    const shown = fieldsOf(again.form);
    expect(shown.get('timezone')?.value).toBe('Europe/Berlin');
    expect(JSON.stringify(shown.get('channel'))).toContain(server.debateChannel);
    expect(JSON.stringify(shown.get('summary_channel'))).toContain(server.summaryChannel);
    expect(JSON.stringify(shown.get('day'))).toMatch(/"value":"5","default":true/);
    expect(JSON.stringify(shown.get('hour'))).toMatch(/"value":"18","default":true/);

    // Sent as it came back, it is taken, and the refusal becomes the checklist.
    const checklist = await server.manager.fill(again, channels);
    expect(checklist.id).toBe(refused.id);
    expect(labelsOf(checklist)).not.toContain('Correct the form');
    expect(await server.debate()).toMatchObject({
      channelId: server.debateChannel,
      summaryChannelId: server.summaryChannel,
      schedule: { day: 5, hour: 18, timeZone: 'Europe/Berlin' },
    });
  });

  test('keeps what was typed where no zone is like it, whatever that was', async () => {
    const server = await servers.openServer();
    for (const timezone of ['Middle Earth', 'a:b:c::d', '🙂'.repeat(30), '**bold** @everyone']) {
      const refused = await server.manager.fill(await server.manager.open('debate setup'), {
        ...chosen,
        timezone,
      });
      expect(wordsOf(refused)).toContain('There is no time zone');
      expect(wordsOf(refused)).toContain('Use a name such as Europe/Berlin');
      expect(wordsOf(refused)).not.toMatch(/(?<!\\)@everyone|(?<!\\)\*\*bold/);
      const again = await server.manager.pressForForm(refused, 'Correct the form');
      const kept = String(fieldsOf(again.form).get('timezone')?.value);
      expect(timezone.replaceAll(':', ' ').startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThan(4);
    }
    await expectNoDebate(server);
  });

  test('forgets a channel that is gone by then, and keeps the rest', async () => {
    const server = await servers.openServer();
    const gone = servers.crux.sandbox.addChannel({ name: 'gone', guildId: server.guildId }).id;
    const form = await server.manager.open('debate setup');
    servers.crux.sandbox.removeChannel(gone);
    const { forge } = servers.crux.sandbox;
    const submit = { as: server.manager.id, modalId: form.id };
    const fields = { ...chosen, channel: [gone], timezone: 'UTC' };
    const refused = messageOf(await forge.submit({ ...submit, fields }));
    expect(wordsOf(refused)).toContain('no longer exists');
    const again = await server.manager.pressForForm(refused, 'Correct the form');
    expect(fieldsOf(again.form).get('channel')?.default_values).toBeUndefined();
    expect(JSON.stringify(fieldsOf(again.form).get('hour'))).toMatch(/"18","default":true/);
  });

  test('is opened again by managers alone', async () => {
    const server = await servers.openServer();
    const form = await server.manager.open('debate setup');
    const message = await server.manager.fill(form, { ...chosen, timezone: 'Nowhere at all' });
    const { forge } = servers.crux.sandbox;
    const customId = JSON.stringify(message).match(/debate:setup-again[^"]*/)?.[0] ?? '';
    const pressed = await forge.press({ as: server.moderator.id, message, customId });
    expect(wordsOf(messageOf(pressed))).toContain('Only people with Manage Server');
    expect(formOf(await forge.press({ as: server.manager.id, message, customId })).form.title).toBe(
      'Set up the debate',
    );
  });
});
