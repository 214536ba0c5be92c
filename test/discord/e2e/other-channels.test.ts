import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { useServers } from '../../commands/servers.ts';
import { QUOTE } from '../../debate/play.ts';

const servers = useServers();

/** A debate with an item, and a member who has Manage Messages in a channel by an overwrite of it. */
async function setting(where: 'own' | 'thread' | 'debate') {
  const server = await servers.openServer('ready');
  const { sandbox } = servers.crux;
  await server.join('Ines').file({ text: finding(0), source: 'https://example.org/a' });
  const tomo = server.join('Tomo');
  const inside = where === 'thread' ? ({ type: 11, parentId: '1200000000000000009' } as const) : {};
  const own = sandbox.addChannel({ name: 'tomos-room', guildId: server.guildId, ...inside }).id;
  const channelId = where === 'debate' ? server.debateChannel : own;
  const allow = PermissionFlagsBits.ManageMessages;
  sandbox.setPermissions(channelId, { for: tomo.id, allow });
  const run = async (command: string, options: Record<string, string | number> = {}) =>
    JSON.stringify(await sandbox.forge.run({ as: tomo.id, command, options, channelId }));
  const hide = () => run('moderate hide', { id: 1, reason: 'Off topic' });
  return { server, tomo, channelId, run, hide };
}

test('Manage Messages in a room of one’s own makes nobody a moderator of the debate', async () => {
  const { hide } = await setting('own');
  expect(await hide()).toContain('Only moderators can do this');
});

test('nor in a thread of such a room that Crux cannot see into', async () => {
  const { hide } = await setting('thread');
  expect(await hide()).toContain('Only moderators can do this');
});

test('nor a moderator whose check of a source speaks against their own camp', async () => {
  const { server, tomo, channelId } = await setting('own');
  const { id } = await server.debate();
  const { forge } = servers.crux.sandbox;
  const choice = await tomo.openMarking(1);
  const customId = `mark:check:${id}:1:1`;
  const form = await forge.press({
    as: tomo.id,
    message: { ...choice, channel_id: channelId },
    customId,
  });
  expect(form.kind, JSON.stringify(form).slice(0, 300)).toBe('modal');
  if (form.kind !== 'modal') return;
  await forge.submit({ as: tomo.id, modalId: form.id, fields: { quote: QUOTE } });
  const marked = await servers.query(
    `SELECT "moderator" FROM "Member" JOIN "Mark" USING ("debateId") WHERE "debateId" = '${id}'
      AND "memberKey" = "authorKey"`,
  );
  expect(marked).toEqual([{ moderator: false }]);
});

test.each(['own', 'debate'] as const)(
  'nor does a freeze spare them for it, but in the debate’s channel, wherever it is asked for: %s',
  async (where) => {
    const { server, tomo } = await setting(where);
    const { sandbox } = servers.crux;
    const elsewhere = sandbox.addChannel({ name: 'moderators', guildId: server.guildId }).id;
    const places = [
      { channelId: server.debateChannel, days: 3 },
      { channelId: elsewhere, days: 7 },
    ];
    for (const { channelId, days } of places) {
      const options = { member: tomo.id, for: days, reason: 'adverts' };
      const run = { as: server.moderator.id, command: 'moderate freeze', options, channelId };
      const told = JSON.stringify(await sandbox.forge.run(run));
      expect(told).toContain(
        where === 'debate'
          ? 'They are a moderator, as you are'
          : 'cannot file or change items until',
      );
    }
  },
);

test('in the debate’s channel it does, and in the whole server', async () => {
  const { server, run, hide } = await setting('debate');
  expect(await run('help')).toContain('/moderate hide');
  expect(await hide()).toContain('#1 is hidden');
  const restored = await server.moderator.tryRun('moderate restore', { id: 1 });
  expect(JSON.stringify(restored)).toContain('#1');
});
