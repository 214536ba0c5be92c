import {
  ApplicationCommandType,
  type Interaction,
  type MessageApplicationCommandData,
  PermissionFlagsBits,
} from 'discord.js';
import { expect, test } from 'vitest';
import { messageOf, openWithBot } from '../support.ts';

const claim = { name: 'claim', description: 'which', type: 4, min_value: 0, max_value: 8 };
const side = {
  name: 'side',
  description: 'for or against',
  type: 3,
  choices: ['supports', 'challenges'].map((value) => ({ name: value, value })),
};
const debate = {
  name: 'debate',
  description: 'runs it',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    {
      name: 'setup',
      description: 'sets up',
      type: 1,
      options: [
        { name: 'channel', description: 'where', type: 7 },
        { name: 'who', description: 'whom', type: 6 },
        { name: 'hour', description: 'when', type: 4 },
      ],
    },
  ],
};
const argue = {
  name: 'argue',
  description: 'argues',
  options: [{ ...claim, required: true }, side],
};
const hide: MessageApplicationCommandData = {
  name: 'Hide from debate',
  type: ApplicationCommandType.Message,
};
const find = {
  name: 'evidence',
  description: 'finds',
  options: [{ name: 'query', description: 'words', type: 3, autocomplete: true }],
};

/** Says what it heard. */
async function echo(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const { options } = interaction;
    const heard = options.data.flatMap((option) => option.options ?? [option]);
    const said = heard.map(
      ({ name, value, channel, user }) => `${name}=${channel?.name ?? user?.displayName ?? value}`,
    );
    const path = [interaction.commandName, options.getSubcommand(false)].filter(Boolean);
    await interaction.reply(`${path.join(' ')}: ${said.join(' ')}`);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`hidden: ${interaction.targetMessage.content}`);
  } else if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: typed }]);
  }
}

test('options reach the bot as what they are', async () => {
  const opened = await openWithBot(echo, [debate, argue]);
  const { manager, channelId, member } = opened;
  const values = { channel: channelId, who: member.person.id, hour: 9 };
  const message = messageOf(await manager.run('debate setup', values));
  expect(message.content).toBe(`debate setup: channel=welcome who=${member.person.name} hour=9`);
  const second = messageOf(await member.run('argue', { claim: 3, side: 'supports' }));
  expect(second.content).toBe('argue: claim=3 side=supports');
});

test.each([
  ['a missing required option', {}, 'claim: this option is required'],
  ['a number beyond its bounds', { claim: 9 }, 'claim: at most 8'],
  ['a word for a number', { claim: 'three' }, 'claim: not a valid value'],
  ['a value that is no choice', { claim: 1, side: 'both' }, 'side: this is not one of the choices'],
  ['an option that is not there', { claim: 1, more: 'x' }, 'more: unknown option'],
])('the client refuses %s', async (_, values, reason) => {
  const { member } = await openWithBot(echo, [argue]);
  expect(await member.run('argue', values)).toEqual({ kind: 'failed', reason });
});

test('a command that needs a permission is offered to those who have it', async () => {
  const { manager, member, sandbox } = await openWithBot(echo, [debate, argue]);
  expect(manager.commands().map((command) => command.name)).toEqual(['debate', 'argue']);
  expect(member.commands().map((command) => command.name)).toEqual(['argue']);
  expect(await member.run('debate setup')).toMatchObject({ kind: 'failed' });
  const forged = { as: member.person.id, command: 'debate setup' };
  expect(await sandbox.forge.run(forged)).toMatchObject({ kind: 'message' });
});

test('the bot offers choices while an option is being typed', async () => {
  const { member } = await openWithBot(echo, [find]);
  expect(await member.autocomplete('evidence', { query: 'gpt' }, 'query')).toEqual([
    { name: 'gpt!', value: 'gpt' },
  ]);
  expect(await member.autocomplete('evidence', {}, 'nothing')).toEqual([]);
});

test('more than 25 autocomplete choices are refused', async () => {
  const opened = await openWithBot(
    async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      await interaction.respond(
        Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
      );
    },
    [find],
  );
  const shown = opened.member.autocomplete('evidence', {}, 'query');
  await expect.poll(() => opened.faults).toMatchObject([{ code: 50_035 }]);
  await opened.sandbox.stop();
  expect(await shown).toEqual([]);
});

test('a message menu carries the text of a message the bot cannot read otherwise', async () => {
  const { moderator, member, channelId, rest, client } = await openWithBot(echo, [hide]);
  const said = await member.say(channelId, 'a member speaks');
  const message = messageOf(await moderator.menu('Hide from debate', said.id));
  expect(message.content).toBe('hidden: a member speaks');
  expect(message.interaction_metadata).toMatchObject({ target_message_id: said.id });
  const { json } = await rest('GET', `/channels/${channelId}/messages/${said.id}`);
  expect(json.content).toBe('');
  expect(client.user.id).not.toBe(said.author.id);
});

test('the same name keeps its id, and a put replaces everything', async () => {
  const { client } = await openWithBot(echo, [debate, argue]);
  const before = await client.application.commands.fetch();
  const after = await client.application.commands.set([{ ...argue, description: 'changed' }]);
  expect(after.size).toBe(1);
  const [id] = after.keys();
  expect(before.find((command) => command.name === 'argue')?.id).toBe(id);
  expect((await client.application.commands.fetch()).size).toBe(1);
});

test('a command of the guild comes before a global one of the same name', async () => {
  const { client, member, sandbox } = await openWithBot(echo, [argue]);
  const guildId = sandbox.guilds()[0]?.id ?? '';
  await client.application.commands.set([{ ...argue, options: [] }], guildId);
  expect(member.commands()).toMatchObject([{ name: 'argue', guild_id: guildId }]);
  const created = await client.application.commands.create(hide, guildId);
  await created.edit({ name: 'Hide' });
  expect(member.commands().map((command) => command.name)).toEqual(['argue', 'Hide']);
  await created.delete();
  expect(member.commands()).toHaveLength(1);
});
