import { type ButtonInteraction, type Interaction, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { SandboxContext } from '../../../src/sandbox/context.ts';
import type { SentRequest } from '../../../src/sandbox/index.ts';
import { createRouter } from '../../../src/sandbox/rest/match-route.ts';
import { allRoutes } from '../../../src/sandbox/rest/routes/all-routes.ts';
import { createAnswerValidator } from '../../support/openapi/answer-validator.ts';
import { describedFaults } from '../../support/openapi/description.ts';
import { messageOf, modalOf, openWithBot, type SandboxWithBot } from '../support.ts';

const routes = allRoutes({} as SandboxContext);
const faultsOfAnswer = createAnswerValidator();
const commands = [
  { name: 'reply', description: 'answers at once' },
  { name: 'defer', description: 'answers later' },
  { name: 'form', description: 'opens a form' },
];
const press = (customId: string) => ({
  type: 1,
  components: [{ type: 2, style: 1, label: 'x', custom_id: customId }],
});
const v2 = [
  {
    type: 17,
    accent_color: 255,
    components: [{ type: 10, content: 'text' }, { type: 14 }, press('update')],
  },
];
const form = {
  custom_id: 'form',
  title: 'Form',
  components: [{ type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 1 } }],
};

/** A bot that answers in every way that there is. */
async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isModalSubmit()) return await interaction.reply('thanks');
  if (interaction.isButton()) return await answerPress(interaction);
  if (!interaction.isChatInputCommand()) return undefined;
  if (interaction.commandName === 'form') return await interaction.showModal(form);
  if (interaction.commandName === 'reply') {
    const flags = MessageFlags.IsComponentsV2;
    return await interaction.reply({ components: v2, flags, withResponse: true });
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply('later');
  await interaction.fetchReply();
  const more = await interaction.followUp({ content: 'more', files: [Buffer.from('x')] });
  await interaction.editReply({ message: more, content: 'edited' });
  await interaction.deleteReply(more);
  return await interaction.deleteReply();
}

async function answerPress(interaction: ButtonInteraction): Promise<unknown> {
  if (interaction.customId === 'again') {
    await interaction.deferUpdate();
    return await interaction.editReply({ components: [{ type: 10, content: 'done' }] });
  }
  const flags = MessageFlags.IsComponentsV2;
  return await interaction.update({ components: [press('again')], flags, withResponse: true });
}

/** What members do, and the bot in answer. */
async function useInteractions({ member }: SandboxWithBot): Promise<void> {
  const { id } = messageOf(await member.run('reply'));
  await member.press(id, 'update');
  await member.press(id, 'again');
  await member.run('defer');
  const { id: modalId } = modalOf(await member.run('form'));
  await member.submit(modalId, { text: 'x' });
}

async function useCommands({ rest, applicationId, sandbox }: SandboxWithBot): Promise<void> {
  const guildId = sandbox.guilds()[0]?.id;
  for (const where of ['', `/guilds/${guildId}`]) {
    const path = `/applications/${applicationId}${where}/commands`;
    await rest('PUT', path, commands);
    const { json } = await rest('POST', path, { name: 'new', description: 'x' });
    await rest('GET', path);
    await rest('GET', `${path}/${json.id}`);
    await rest('PATCH', `${path}/${json.id}`, { description: 'y' });
    await rest('DELETE', `${path}/${json.id}`);
  }
}

async function useMessages({ rest, channelId }: SandboxWithBot): Promise<void> {
  const path = `/channels/${channelId}/messages`;
  const { json } = await rest('POST', path, { content: 'hello', nonce: '1', enforce_nonce: true });
  await rest('POST', path, { content: 'reply', message_reference: { message_id: json.id } });
  await rest('GET', path);
  await rest('GET', `${path}/${json.id}`);
  await rest('PATCH', `${path}/${json.id}`, { content: 'changed' });
  await rest('DELETE', `${path}/${json.id}`);
}

async function lookAround({ rest, channelId, member, sandbox }: SandboxWithBot): Promise<void> {
  const guild = `/guilds/${sandbox.guilds()[0]?.id}`;
  const { id } = member.person;
  for (const path of ['', '/roles', '/channels', `/members/${id}`]) await rest('GET', guild + path);
  for (const path of ['/gateway', '/gateway/bot', '/applications/@me', '/users/@me/guilds']) {
    await rest('GET', path);
  }
  for (const path of ['/oauth2/applications/@me', '/users/@me', `/users/${id}`]) {
    await rest('GET', path);
  }
  await rest('GET', `/channels/${channelId}`);
  await rest('DELETE', `/users/@me${guild}`);
}

test('every route is asked and answers as Discord describes it', async () => {
  const opened = await openWithBot(answer, commands);
  const sent: SentRequest[] = [];
  opened.sandbox.onRequest((request) => sent.push(request));
  await useInteractions(opened);
  await useCommands(opened);
  await useMessages(opened);
  await lookAround(opened);
  expect(opened.faults).toEqual([]);
  expect(sent.filter(({ status }) => status >= 400)).toEqual([]);
  const find = createRouter(routes);
  const asked = new Set(sent.map(({ method, path }) => find(method, path).route));
  expect(routes.filter((route) => !asked.has(route))).toEqual([]);
  const faults = sent.flatMap((request) => [
    ...faultsOfAnswer(request).map(
      (fault) => `answer of ${request.method} ${request.path} ${fault}`,
    ),
    ...describedFaults(request.method, request.path, request.body).filter(isOfBody),
  ]);
  expect([...new Set(faults)]).toEqual([]);
});

/** Routes that no bot of ours asks for have no description of their body here. */
function isOfBody(fault: string): boolean {
  return !fault.startsWith('path:');
}
