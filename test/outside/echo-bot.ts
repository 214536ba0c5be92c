import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContextMenuCommandBuilder,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RadioGroupBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const commands = [
  new SlashCommandBuilder()
    .setName('count')
    .setDescription('Counts presses')
    .addIntegerOption((option) =>
      option.setName('from').setDescription('The first number').setAutocomplete(true),
    ),
  new SlashCommandBuilder()
    .setName('slow')
    .setDescription('Answers in two steps')
    .addSubcommand((sub) => sub.setName('edit').setDescription('By an edit'))
    .addSubcommand((sub) => sub.setName('follow').setDescription('By a follow-up')),
  new SlashCommandBuilder()
    .setName('pick')
    .setDescription('Offers a select')
    .addChannelOption((option) => option.setName('channel').setDescription('Named in it')),
  new ContextMenuCommandBuilder().setName('Quote').setType(ApplicationCommandType.Message),
  new SlashCommandBuilder().setName('modal').setDescription('Opens a modal'),
  new SlashCommandBuilder().setName('silent').setDescription('Is never answered'),
  new SlashCommandBuilder().setName('twice').setDescription('Is answered twice'),
  new SlashCommandBuilder().setName('large').setDescription('Answers with too much'),
];

function counter(count: number) {
  const button = new ButtonBuilder().setCustomId(`count:${count}`).setLabel('One more');
  return {
    components: [
      new TextDisplayBuilder().setContent(`So far: ${count}`),
      new ActionRowBuilder<ButtonBuilder>().addComponents(button.setStyle(ButtonStyle.Primary)),
    ],
    flags: MessageFlags.IsComponentsV2,
  } as const;
}

function picker(name: string) {
  const select = new StringSelectMenuBuilder()
    .setCustomId('picked')
    .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
  const components = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select)];
  return { content: `Pick in ${name}`, components, flags: MessageFlags.Ephemeral } as const;
}

function modal() {
  const input = new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short);
  const what = new LabelBuilder().setLabel('What').setTextInputComponent(input.setMinLength(3));
  const sides = new RadioGroupBuilder()
    .setCustomId('side')
    .addOptions(
      { label: 'For', value: 'for', default: true },
      { label: 'Against', value: 'against' },
    );
  const side = new LabelBuilder().setLabel('Side').setRadioGroupComponent(sides);
  return new ModalBuilder().setCustomId('modal').setTitle('A modal').addLabelComponents(what, side);
}

const ephemeralV2 = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

async function runCommand(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  const { commandName } = interaction;
  if (commandName === 'count') {
    await interaction.reply(counter(interaction.options.getInteger('from') ?? 0));
  } else if (commandName === 'pick') {
    const channel = interaction.options.getChannel('channel');
    await interaction.reply(picker(channel?.name ?? 'nowhere'));
  } else if (commandName === 'slow') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    if (interaction.options.getSubcommand() === 'follow') {
      await interaction.followUp({ content: 'followed', flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: 'and again', flags: MessageFlags.Ephemeral });
      return;
    }
    await interaction.editReply({ content: `edited for ${interaction.user.username}` });
  } else if (commandName === 'modal') {
    await interaction.showModal(modal());
  } else if (commandName === 'twice') {
    await interaction.reply({ content: 'first', flags: MessageFlags.Ephemeral });
    const { token, id } = interaction;
    const body = { type: 4, data: { content: 'second' } };
    await interaction.client.rest.post(`/interactions/${id}/${token}/callback`, { body });
  } else if (commandName === 'large') {
    const texts = Array.from({ length: 41 }, (_, n) => new TextDisplayBuilder().setContent(`${n}`));
    await interaction.reply({ components: texts, flags: ephemeralV2 });
  }
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: 'seven', value: 7 }]);
  } else if (interaction.isButton()) {
    await interaction.update(counter(Number(interaction.customId.split(':')[1]) + 1));
  } else if (interaction.isModalSubmit()) {
    const text = interaction.fields.getTextInputValue('text');
    const side = interaction.fields.getRadioGroup('side');
    const content = `You wrote ${text}, ${side}`;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `Picked ${interaction.values}`, components: [] });
  } else if (interaction.isMessageContextMenuCommand()) {
    const content = `It says ${interaction.targetMessage.content}`;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  } else {
    await runCommand(interaction);
  }
}

/** A small bot of plain discord.js, there to show that a real client takes the server for Discord. */
export async function startEchoBot(options: { apiUrl: string; token: string }) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: options.apiUrl },
    allowedMentions: { parse: [] },
  });
  const failed: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => failed.push(error));
  });
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(options.token);
  await ready;
  await client.application?.commands.set(commands);
  return { client, failed, stop: () => client.destroy() };
}
